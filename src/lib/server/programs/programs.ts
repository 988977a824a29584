import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import { isNameTaken, programForm, type ProgramInput } from '#lib/domain/program.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { findDepartment } from '#lib/server/store/departments.ts';
import { randomId } from '#lib/server/store/id.ts';
import {
	findProgram,
	insertProgram,
	listPrograms,
	setProgramArchived,
	updateProgram
} from '#lib/server/store/programs.ts';
import { countOpenRuns } from '#lib/server/store/runs.ts';
import type { Database } from '#lib/server/store/store.ts';
import { taken, type Saved } from './named-things.ts';
import { findReadySurvey } from './ready-surveys.ts';

/**
 * Adds a program (`id` null) or changes one, from a form of names, department and survey. A name that another program
 * of the department has is refused. A survey that is open keeps its questions; the next one uses the new form.
 */
export async function saveProgram(
	runtime: Runtime,
	id: string | null,
	entries: unknown,
	by: string
): Promise<Saved> {
	const checked = checkForm(programForm, entries);
	if (!checked.ok) return checked;
	const input = checked.value;
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		const issues = await checkReferences(trx, id, input);
		if (issues.length > 0) return { ok: false, issues };
		const programs = await listPrograms(trx);
		const siblings = programs.filter((program) => program.department === input.department);
		if (isNameTaken(input.name, siblings, id)) return taken;
		const saved = id ?? randomId();
		await (id === null ? insertProgram(trx, saved, input) : updateProgram(trx, saved, input));
		const action = id === null ? 'program.add' : 'program.change';
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action, subject: saved });
		return { ok: true, id: saved };
	});
}

/** The department must exist and, unless the program is in it already, be in use; the survey must exist. */
async function checkReferences(db: Database, id: string | null, input: ProgramInput): Promise<FieldIssue[]> {
	const issues: FieldIssue[] = [];
	const department = await findDepartment(db, input.department);
	const present = id === null ? null : await findProgram(db, id);
	if (!department || (department.archived && present?.department !== department.id)) {
		issues.push({ field: 'department', code: 'missing' });
	}
	if (!findReadySurvey(input.survey)) issues.push({ field: 'survey', code: 'missing' });
	return issues;
}

export type ProgramArchived =
	{ readonly ok: true } | { readonly ok: false; readonly code: 'hasRuns' | 'departmentArchived' };

/** Puts a program out of use; refused while it has runs that have not ended. Its results stay. */
export function archiveProgram(runtime: Runtime, id: string, by: string): Promise<ProgramArchived> {
	return runtime.store.transaction(async (trx): Promise<ProgramArchived> => {
		if ((await countOpenRuns(trx)).has(id)) return { ok: false, code: 'hasRuns' };
		await setProgramArchived(trx, id, true);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'program.archive', subject: id });
		return { ok: true };
	});
}

/** Puts a program back into use; refused while its department is out of use. */
export function restoreProgram(runtime: Runtime, id: string, by: string): Promise<ProgramArchived> {
	return runtime.store.transaction(async (trx): Promise<ProgramArchived> => {
		const program = await findProgram(trx, id);
		const department = program && (await findDepartment(trx, program.department));
		if (department?.archived !== false) return { ok: false, code: 'departmentArchived' };
		await setProgramArchived(trx, id, false);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'program.restore', subject: id });
		return { ok: true };
	});
}
