import { wholeExtract, type Calendar, type Filter } from '#lib/analytics/filter/filter.ts';
import type { VersionStart } from '#lib/analytics/view/annotations.ts';
import type { ScaledItem } from '#lib/analytics/view/contents.ts';
import type { HeadAnswer, HeadContext } from '#lib/analytics/view/head-view.ts';
import { formatDate } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import { listItemTexts } from '#lib/server/programs/item-texts.ts';
import { changesFor, versionStartsFor } from '#lib/server/programs/recorded-changes.ts';
import { waitingRuns } from '#lib/server/release/seal.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findDepartment } from '#lib/server/store/departments.ts';
import { listAllGrants } from '#lib/server/store/grants.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { listProviders } from '#lib/server/store/providers.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { answerFilter } from './first-answers.ts';
import { overallItems } from './head-context.ts';
import type { Manifest } from './manifest.ts';
import type { ExtractScope } from './scope.ts';

/** Something with the name it has on the page. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** An item with its words, as the page writes it. */
export interface NamedItem extends ScaledItem {
	readonly text: string;
	/** By value. */
	readonly labels: Readonly<Record<number, string>>;
}

/** The page of a department: figures by id, names beside them, and what the browser's engine needs. */
export interface HeadPage {
	readonly department: Named;
	/** The department's programs in use or with results, by name in the reader's language. */
	readonly programs: readonly (Named & {
		/** Runs whose time is over and that no batch has yet. */
		readonly waiting: number;
	})[];
	/** The providers the extract names, by name. */
	readonly providers: readonly Named[];
	/** The items of the extract, in the order of the surveys. */
	readonly items: readonly NamedItem[];
	/** Runs of the department that wait, whatever their program. */
	readonly waiting: number;
	/** The day of the latest batch in words; null before the first. Written here: browsers disagree on Hijri dates. */
	readonly asOf: Readonly<Record<Calendar, string>> | null;
	/** What the association wants to reach, by item: shares 0 to 1. */
	readonly targets: Readonly<Record<string, number>>;
	/** When results of newer survey versions begin. */
	readonly versions: readonly VersionStart[];
	readonly manifest: Manifest;
	readonly context: HeadContext;
	readonly answer: HeadAnswer;
}

/** The page of a department as its head may see it today; null when there is no such department. */
export async function openHeadPage(
	runtime: Runtime,
	id: string,
	filter: Filter,
	language: Language
): Promise<HeadPage | null> {
	const { db } = runtime.store;
	const department = await findDepartment(db, id);
	if (!department) return null;
	const [texts, programs, providers, waiting, changes, versions, { targets }] = await Promise.all([
		listItemTexts(db, language),
		listPrograms(db),
		listProviders(db),
		waitingRuns(runtime),
		changesFor(runtime, id),
		versionStartsFor(runtime, id),
		readSettings(db)
	]);
	const facts = { overall: overallItems(texts), changes };
	const { manifest, context, answer } = await answerFilter(runtime, scopeOf(id), facts, filter);
	const { contents } = context;
	const waitingOf = (program: string) =>
		waiting.reduce((sum, row) => sum + (row.program === program ? row.runs : 0), 0);
	return {
		department: { id, name: department.name[language] },
		programs: sortByName(
			programs.filter(
				(program) =>
					contents.programs.includes(program.id) || (program.department === id && !program.archived)
			),
			language
		).map((program) => ({
			id: program.id,
			name: program.name[language],
			waiting: waitingOf(program.id)
		})),
		providers: sortByName(
			providers.filter((provider) => contents.providers.includes(provider.id)),
			language
		).map((provider) => ({ id: provider.id, name: provider.name[language] })),
		items: texts.flatMap(({ id: item, text, scales }) =>
			contents.items
				.filter((row) => row.item === item)
				.map(({ scale }) => ({ item, scale, text, labels: scales[scale] ?? {} }))
		),
		waiting: waiting.reduce((sum, row) => sum + (row.department === id ? row.runs : 0), 0),
		asOf:
			manifest.asOf === null
				? null
				: {
						gregory: formatDate(language, manifest.asOf),
						'islamic-umalqura': formatDate(language, manifest.asOf, { calendar: 'islamic-umalqura' })
					},
		targets,
		versions,
		manifest,
		context,
		answer
	};
}

/** The figures of a department's page under a filter, the same the browser's engine gives; null as for the page. */
export async function answerHead(runtime: Runtime, id: string, filter: Filter): Promise<HeadAnswer | null> {
	if (!(await findDepartment(runtime.store.db, id))) return null;
	// Texts tell which items ask for overall satisfaction; their language does not matter here.
	const [texts, changes] = await Promise.all([
		listItemTexts(runtime.store.db, 'ar'),
		changesFor(runtime, id)
	]);
	const facts = { overall: overallItems(texts), changes };
	return (await answerFilter(runtime, scopeOf(id), facts, filter)).answer;
}

/**
 * Answers the pages of all departments with a head once, so that nobody waits for an engine to open. A department that fails is logged. Returns how many were answered.
 */
export async function prepareHeadPages(runtime: Runtime): Promise<number> {
	const grants = await listAllGrants(runtime.store.db);
	const departments = new Set(
		grants.flatMap(({ role, scope }) => (role === 'departmentHead' && scope) || [])
	);
	let prepared = 0;
	for (const id of departments) {
		try {
			await answerHead(runtime, id, wholeExtract);
			prepared += 1;
		} catch (error) {
			runtime.log.error('page.unprepared', error, { department: id });
		}
	}
	return prepared;
}

/** Whoever looks at a department's page, the quality manager too, sees what its head may see. */
function scopeOf(id: string): ExtractScope {
	return { role: 'departmentHead', id };
}
