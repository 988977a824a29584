import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Text } from '#lib/domain/language.ts';
import { stateOfRun, type Run, type RunState } from '#lib/domain/run.ts';
import { toText } from './named-rows.ts';
import { toRun } from './runs.ts';
import type { Schema } from './schema.ts';
import type { Database } from './store.ts';

/** Which runs are listed; null asks for all. */
export interface RunFilter {
	/** Ids of programs; an empty list finds nothing. */
	readonly programs: readonly string[] | null;
	readonly state: RunState | null;
	readonly today: CivilDate;
}

/** A run as it stands in a list. */
export interface ListedRun extends Run {
	readonly programName: Text;
	readonly state: RunState;
	/** People enrolled. */
	readonly people: number;
	/** Last day of its survey, null while it has none. */
	readonly closesOn: CivilDate | null;
}

/** Runs that fit a filter, latest first, those without any date before the others. */
export async function listRuns(
	db: Database,
	filter: RunFilter,
	page: { readonly offset: number; readonly limit: number }
): Promise<ListedRun[]> {
	const rows = await filtered(db, filter)
		.innerJoin('program as p', 'p.id', 'r.program')
		.selectAll('r')
		.select(['p.name_ar', 'p.name_en', 'b.opens_on', 'b.closes_on', 'b.sealed'])
		.select((select) =>
			select
				.selectFrom('enrolment as e')
				.select((count) => count.fn.countAll().as('n'))
				.whereRef('e.run', '=', 'r.id')
				.where('e.removed', '=', 0)
				.as('people')
		)
		.orderBy(sql`coalesce(r.ended_on, r.ends_on, r.starts_on, '9999')`, 'desc')
		.orderBy('r.label')
		.orderBy('r.id')
		.offset(page.offset)
		.limit(page.limit)
		.execute();
	return rows.map((row) => {
		const { opens_on: opensOn, closes_on: closesOn, sealed } = row;
		const publication =
			opensOn === null || closesOn === null ? null : { opensOn, closesOn, sealed: sealed === 1 };
		const run = toRun(row);
		return {
			...run,
			programName: toText(row),
			state: stateOfRun(run, publication, filter.today),
			people: Number(row.people),
			closesOn
		};
	});
}

/** How many runs fit a filter. */
export async function countRuns(db: Database, filter: RunFilter): Promise<number> {
	const { n } = await filtered(db, filter)
		.select((select) => select.fn.countAll().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}

function filtered(db: Database, filter: RunFilter) {
	let query = db.selectFrom('run as r').leftJoin('publication as b', 'b.run', 'r.id');
	if (filter.programs !== null) {
		query =
			filter.programs.length === 0
				? query.where(sql<SqlBool>`1 = 0`)
				: query.where('r.program', 'in', filter.programs);
	}
	const { state, today } = filter;
	return state === null ? query : query.where((builder) => isInState(builder, state, today));
}

type Builder = ExpressionBuilder<
	{ r: Schema['run']; b: { [Column in keyof Schema['publication']]: Schema['publication'][Column] | null } },
	'r' | 'b'
>;

/** The conditions of `stateOfRun` in SQL. */
function isInState(where: Builder, state: RunState, today: CivilDate): Expression<SqlBool> {
	const published = where('b.id', 'is not', null);
	const goingOn = where.and([where('r.ended_on', 'is', null), where('b.id', 'is', null)]);
	switch (state) {
		case 'upcoming':
			return where.and([goingOn, where('r.starts_on', '>', today)]);
		case 'running':
			return where.and([
				goingOn,
				where.or([where('r.starts_on', 'is', null), where('r.starts_on', '<=', today)])
			]);
		case 'noSurvey':
			return where.and([where('r.ended_on', 'is not', null), where('b.id', 'is', null)]);
		case 'sealed':
			return where.and([published, where('b.sealed', '=', 1)]);
		case 'open':
			return where.and([published, where('b.sealed', '=', 0), where('b.closes_on', '>=', today)]);
		case 'closed':
			return where.and([published, where('b.sealed', '=', 0), where('b.closes_on', '<', today)]);
	}
}
