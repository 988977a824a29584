import type { Account } from '#lib/domain/account.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Language, Text } from '#lib/domain/language.ts';
import { toPlaceEntry } from '#lib/domain/recorded-change.ts';
import { canReadChange, canRecordChange } from '#lib/server/access/change-scope.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { listChanges, type StoredChange } from '#lib/server/store/recorded-changes.ts';
import type { Database } from '#lib/server/store/store.ts';

/** A recorded change as a list shows it. */
export interface ListedChange {
	readonly id: string;
	readonly changedOn: CivilDate;
	readonly reason: string;
	readonly rebases: boolean;
	/** Names of what it concerns; both null for the whole association. */
	readonly department: Text | null;
	readonly program: Text | null;
	/** Whether the reader may correct and remove it. */
	readonly own: boolean;
}

/** What a change can be recorded for: a department and its programs in use, by name. */
export interface PlaceChoices {
	/** Whether the whole association can be chosen. */
	readonly association: boolean;
	readonly departments: readonly {
		readonly id: string;
		readonly name: Text;
		readonly programs: readonly { readonly id: string; readonly name: Text }[];
	}[];
}

/** The changes an account may read, the latest first, and what it may record one for. */
export async function openChangePage(
	db: Database,
	account: Account,
	language: Language
): Promise<{ changes: ListedChange[]; places: PlaceChoices }> {
	const [changes, departments, programs] = await Promise.all([
		listChanges(db),
		listDepartments(db),
		listPrograms(db)
	]);
	const nameIn = (things: readonly { id: string; name: Text }[], id: string | null) =>
		things.find((thing) => thing.id === id)?.name ?? null;
	const mayChoose = departments.filter(({ id, archived }) => !archived && canRecordChange(account, id));
	return {
		changes: changes
			.filter(({ department }) => canReadChange(account, department))
			.map((change) => ({
				id: change.id,
				changedOn: change.changedOn,
				reason: change.reason,
				rebases: change.rebases,
				department: nameIn(departments, change.department),
				program: nameIn(programs, change.program),
				own: canRecordChange(account, change.department)
			})),
		places: {
			association: canRecordChange(account, null),
			departments: sortByName(mayChoose, language).map(({ id, name }) => ({
				id,
				name,
				programs: sortByName(
					programs.filter(({ department, archived }) => department === id && !archived),
					language
				).map((program) => ({ id: program.id, name: program.name }))
			}))
		}
	};
}

/** What the form of a change holds. */
export interface ChangeEntries {
	readonly place: string;
	readonly changedOn: string;
	readonly reason: string;
	readonly rebases: boolean;
}

/** A recorded change as the entries of its form. */
export function toChangeEntries(change: StoredChange): ChangeEntries {
	const { changedOn, reason, rebases } = change;
	return { place: toPlaceEntry(change), changedOn, reason, rebases };
}
