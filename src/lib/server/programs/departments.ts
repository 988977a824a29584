import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import {
	insertDepartment,
	listDepartments,
	renameDepartment,
	setDepartmentArchived
} from '#lib/server/store/departments.ts';
import { countProgramsByDepartment } from '#lib/server/store/programs.ts';
import { saveNamed, type NamedFamily, type Saved } from './named-things.ts';

const family: NamedFamily = {
	kind: 'department',
	list: listDepartments,
	insert: insertDepartment,
	rename: renameDepartment
};

/** Adds a department (`id` null) or renames one, from a form of names. */
export function saveDepartment(
	runtime: Runtime,
	id: string | null,
	entries: unknown,
	by: string
): Promise<Saved> {
	return saveNamed(runtime, family, id, entries, by);
}

export type DepartmentArchived = { readonly ok: true } | { readonly ok: false; readonly code: 'hasPrograms' };

/** Puts a department out of use; refused while it has programs in use. Its results stay. */
export function archiveDepartment(runtime: Runtime, id: string, by: string): Promise<DepartmentArchived> {
	return runtime.store.transaction(async (trx): Promise<DepartmentArchived> => {
		if ((await countProgramsByDepartment(trx)).has(id)) return { ok: false, code: 'hasPrograms' };
		await setDepartmentArchived(trx, id, true);
		await recordAudit(trx, {
			at: runtime.clock.now(),
			account: by,
			action: 'department.archive',
			subject: id
		});
		return { ok: true };
	});
}

/** Puts a department back into use. */
export async function restoreDepartment(runtime: Runtime, id: string, by: string): Promise<void> {
	await runtime.store.transaction(async (trx) => {
		await setDepartmentArchived(trx, id, false);
		await recordAudit(trx, {
			at: runtime.clock.now(),
			account: by,
			action: 'department.restore',
			subject: id
		});
	});
}
