import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import type { Text } from '#lib/domain/language.ts';
import { isNameTaken, namedForm } from '#lib/domain/program.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Database } from '#lib/server/store/store.ts';

/** What came of a form: the id of what was saved, or what is wrong in which field. */
export type Saved =
	{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** A family of things that have nothing but a name: departments and providers. */
export interface NamedFamily {
	/** Its name in the audit. */
	readonly kind: 'department' | 'provider';
	list(db: Database): Promise<readonly { readonly id: string; readonly name: Text }[]>;
	insert(db: Database, id: string, name: Text): Promise<void>;
	rename(db: Database, id: string, name: Text): Promise<void>;
}

/**
 * Adds a thing of a family (`id` null) or renames one, from a form of `nameAr` and `nameEn`. A name that another one
 * has, archived or not, is refused: nobody could tell the two apart.
 */
export async function saveNamed(
	runtime: Runtime,
	family: NamedFamily,
	id: string | null,
	entries: unknown,
	by: string
): Promise<Saved> {
	const checked = checkForm(namedForm, entries);
	if (!checked.ok) return checked;
	const { name } = checked.value;
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		if (isNameTaken(name, await family.list(trx), id)) return taken;
		const saved = id ?? randomId();
		await (id === null ? family.insert(trx, saved, name) : family.rename(trx, saved, name));
		const action = `${family.kind}.${id === null ? 'add' : 'rename'}`;
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action, subject: saved });
		return { ok: true, id: saved };
	});
}

/** The answer to a name that another one has. */
export const taken: Saved = { ok: false, issues: [{ field: 'nameAr', code: 'taken' }] };
