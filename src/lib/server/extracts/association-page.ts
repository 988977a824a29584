import type { Calendar } from '#lib/analytics/filter/filter.ts';
import { changesOf, type DatedChange } from '#lib/analytics/view/annotations.ts';
import {
	buildAssociationView,
	type AssociationView,
	type DepartmentView
} from '#lib/analytics/view/association-view.ts';
import type { Language } from '#lib/domain/language.ts';
import { listItemTexts } from '#lib/server/programs/item-texts.ts';
import { changesFor } from '#lib/server/programs/recorded-changes.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { readHeadContext } from './head-context.ts';
import { readExtract } from './reading.ts';

/** How every department stands, with its name. */
export interface AssociationPage {
	readonly span: AssociationView['span'];
	/** Least number of people behind a figure. */
	readonly k: number;
	/** Departments in use or with results, by name in the reader's language; figures null before the first result. */
	readonly departments: readonly {
		readonly id: string;
		readonly name: string;
		readonly view: DepartmentView | null;
		/** What was recorded about it as a whole, or about the association. */
		readonly changes: readonly DatedChange[];
	}[];
}

/** All departments as the quality manager may see them today. */
export async function openAssociationPage(
	runtime: Runtime,
	calendar: Calendar,
	language: Language
): Promise<AssociationPage> {
	const { db } = runtime.store;
	const [texts, departments] = await Promise.all([listItemTexts(db, language), listDepartments(db)]);
	const recorded = new Map(
		await Promise.all(departments.map(async ({ id }) => [id, await changesFor(runtime, id)] as const))
	);
	// A change of the whole association concerns every department, and stands in the list of each.
	const changes = [...new Map([...recorded.values()].flat().map((change) => [change.id, change])).values()];
	return readExtract(runtime, { role: 'qualityManager', id: null }, async (reading) => {
		const context = { ...(await readHeadContext(reading, texts)), changes };
		const view = await buildAssociationView(reading.engine, calendar, context);
		const viewOf = (id: string) => view.departments.find(({ department }) => department === id) ?? null;
		return {
			span: view.span,
			k: context.contents.k,
			departments: sortByName(
				departments.filter(({ id, archived }) => !archived || viewOf(id) !== null),
				language
			).map(({ id, name }) => ({
				id,
				name: name[language],
				view: viewOf(id),
				changes: changesOf(recorded.get(id) ?? [], null)
			}))
		};
	});
}
