import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { Publication } from '#lib/domain/publication.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** Adds a publication. */
export async function insertPublication(db: Database, publication: Publication): Promise<void> {
	await db.insertInto('publication').values(toRow(publication)).execute();
}

/** Adds the publication of one month of an open audience; false when that month has one. */
export async function insertMonth(db: Database, publication: Publication): Promise<boolean> {
	const result = await db
		.insertInto('publication')
		.values(toRow(publication))
		.onConflict((conflict) => conflict.columns(['slug', 'month']).doNothing())
		.executeTakeFirst();
	return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** A publication, null when there is none. */
export async function findPublication(db: Database, id: string): Promise<Publication | null> {
	const row = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toPublication(row) : null;
}

/** The publication of a run, null when it has none. */
export async function findRunPublication(db: Database, run: string): Promise<Publication | null> {
	const row = await db.selectFrom('publication').selectAll().where('run', '=', run).executeTakeFirst();
	return row ? toPublication(row) : null;
}

/** The publication of an open audience on a day; else its latest; null when there is no such audience. */
export async function findOpenAudience(
	db: Database,
	slug: string,
	today: CivilDate
): Promise<Publication | null> {
	const row = await db
		.selectFrom('publication')
		.selectAll()
		.where('slug', '=', slug)
		.where('opens_on', '<=', today)
		.orderBy('opens_on', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? toPublication(row) : null;
}

/** The open audiences that go on: each one's slug, latest month and the survey of that month, by slug. */
export async function listOpenAudiences(
	db: Database
): Promise<{ slug: string; month: Month; survey: string }[]> {
	const rows = await db
		.selectFrom('publication as p')
		.innerJoin('survey_version as v', 'v.id', 'p.survey_version')
		.select(['p.slug', 'p.month', 'v.survey'])
		.where('p.slug', 'is not', null)
		.orderBy('p.slug')
		.orderBy('p.month')
		.execute();
	const latest = new Map<string, { slug: string; month: Month; survey: string }>();
	for (const { slug, month, survey } of rows) {
		if (slug !== null && month !== null) latest.set(slug, { slug, month, survey });
	}
	return [...latest.values()];
}

/** Removes a publication that nothing refers to. */
export async function deletePublication(db: Database, id: string): Promise<void> {
	await db.deleteFrom('publication').where('id', '=', id).execute();
}

/** What the respondent is told about a run: its program's names, its label and its providers by id. */
export interface RunHeading {
	readonly program: { readonly ar: string; readonly en: string };
	readonly label: string;
	readonly providers: readonly { readonly id: string; readonly ar: string; readonly en: string }[];
}

/** The heading of a run's survey. */
export async function readRunHeading(db: Database, run: string): Promise<RunHeading> {
	const { label, name_ar, name_en } = await db
		.selectFrom('run as r')
		.innerJoin('program as p', 'p.id', 'r.program')
		.select(['r.label', 'p.name_ar', 'p.name_en'])
		.where('r.id', '=', run)
		.executeTakeFirstOrThrow();
	const providers = await db
		.selectFrom('run_provider as rp')
		.innerJoin('provider as p', 'p.id', 'rp.provider')
		.select(['p.id', 'p.name_ar', 'p.name_en'])
		.where('rp.run', '=', run)
		.orderBy('p.id')
		.execute();
	return {
		program: { ar: name_ar, en: name_en },
		label,
		providers: providers.map((row) => ({ id: row.id, ar: row.name_ar, en: row.name_en }))
	};
}

function toRow(publication: Publication): Row<'publication'> {
	return {
		id: publication.id,
		survey_version: publication.surveyVersion,
		run: publication.run,
		slug: publication.slug,
		month: publication.month,
		opens_on: publication.opensOn,
		closes_on: publication.closesOn,
		sealed: publication.sealed ? 1 : 0
	};
}

/** A publication from its row. */
export function toPublication(row: Row<'publication'>): Publication {
	return {
		id: row.id,
		surveyVersion: row.survey_version,
		run: row.run,
		slug: row.slug,
		month: row.month,
		opensOn: row.opens_on,
		closesOn: row.closes_on,
		sealed: row.sealed === 1
	};
}
