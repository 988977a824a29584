import type { Calendar, Filter } from '#lib/analytics/filter/filter.ts';
import {
	buildBoardView,
	rightsDimensions,
	type BoardContext,
	type BoardView,
	type RightsDimension
} from '#lib/analytics/view/board-view.ts';
import { formatDate } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import { listItemTexts, type ItemText } from '#lib/server/programs/item-texts.ts';
import { changesFor, versionStartsFor } from '#lib/server/programs/recorded-changes.ts';
import { countEndedRuns } from '#lib/server/programs/run-overview.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { readHeadContext } from './head-context.ts';
import type { Named, NamedItem } from './head-page.ts';
import type { Manifest } from './manifest.ts';
import { readExtract, type Reading } from './reading.ts';
import type { ExtractScope } from './scope.ts';

/** The board's page: figures by id, names of departments beside them, and what the browser's engine needs. */
export interface BoardPage {
	/** The departments of the extract, by name in the reader's language. */
	readonly departments: readonly Named[];
	/** The items of the extract, in the order of the surveys. */
	readonly items: readonly NamedItem[];
	/** Runs whose time is over, and those of them that had a survey. */
	readonly runs: { readonly ended: number; readonly surveyed: number };
	/** The day of the latest batch in words; null before the first. */
	readonly asOf: Readonly<Record<Calendar, string>> | null;
	readonly manifest: Manifest;
	readonly context: BoardContext;
	readonly view: BoardView;
}

/** The association as its board may see it today, whoever of those allowed looks. */
const scope: ExtractScope = { role: 'boardMember', id: null };

/** The board's page under a filter. */
export async function openBoardPage(
	runtime: Runtime,
	filter: Filter,
	language: Language
): Promise<BoardPage> {
	const { db } = runtime.store;
	const [texts, departments, counts] = await Promise.all([
		listItemTexts(db, language),
		listDepartments(db),
		countEndedRuns(runtime)
	]);
	const surveyed = counts.open + counts.closed + counts.sealed;
	return readExtract(runtime, scope, async (reading) => {
		const context = await readBoardContext(runtime, reading, texts);
		const view = await buildBoardView(reading.engine, filter, context);
		const shown = new Set([
			...view.departments.map(({ department }) => department),
			...view.responses.map(({ department }) => department),
			...view.rights.flatMap((item) => item.departments.map(({ department }) => department))
		]);
		const { asOf } = reading.manifest;
		return {
			departments: sortByName(
				departments.filter(({ id, archived }) => !archived || shown.has(id)),
				language
			).map(({ id, name }) => ({ id, name: name[language] })),
			items: texts.flatMap(({ id: item, text, scales }) =>
				context.contents.items
					.filter((row) => row.item === item)
					.map(({ scale }) => ({ item, scale, text, labels: scales[scale] ?? {} }))
			),
			runs: { ended: surveyed + counts.noSurvey, surveyed },
			asOf:
				asOf === null
					? null
					: {
							gregory: formatDate(language, asOf),
							'islamic-umalqura': formatDate(language, asOf, { calendar: 'islamic-umalqura' })
						},
			manifest: reading.manifest,
			context,
			view
		};
	});
}

/** The figures of the board's page under a filter, the same the browser's engine gives. */
export async function answerBoard(runtime: Runtime, filter: Filter): Promise<BoardView> {
	// Texts tell what items are about; their language does not matter here.
	const texts = await listItemTexts(runtime.store.db, 'ar');
	return readExtract(runtime, scope, async (reading) =>
		buildBoardView(reading.engine, filter, await readBoardContext(runtime, reading, texts))
	);
}

async function readBoardContext(
	runtime: Runtime,
	reading: Reading,
	texts: readonly ItemText[]
): Promise<BoardContext> {
	const [context, { targets }, changes, versions] = await Promise.all([
		readHeadContext(reading, texts),
		readSettings(runtime.store.db),
		changesFor(runtime, null),
		versionStartsFor(runtime, null)
	]);
	const about = (dimension: RightsDimension) =>
		texts.filter((text) => text.dimension === dimension).map(({ id }) => id);
	const rights = Object.fromEntries(
		rightsDimensions.map((dimension) => [dimension, about(dimension)])
		// Every dimension is among the pairs.
	) as Record<RightsDimension, string[]>;
	return { ...context, rights, targets, changes, versions };
}
