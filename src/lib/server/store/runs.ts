import type { Text } from '#lib/domain/language.ts';
import type { Provider } from '#lib/domain/program.ts';
import type { Run, RunInput } from '#lib/domain/run.ts';
import { toText } from './named-rows.ts';
import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** A run with the names of what it belongs to. */
export interface RunRecord extends Run {
	readonly programName: Text;
	readonly department: string;
	readonly departmentName: Text;
	/** Id of the survey its program uses. */
	readonly survey: string;
}

/** A run, null when there is none. */
export async function findRun(db: Database, id: string): Promise<RunRecord | null> {
	const row = await db
		.selectFrom('run as r')
		.innerJoin('program as p', 'p.id', 'r.program')
		.innerJoin('department as d', 'd.id', 'p.department')
		.selectAll('r')
		.select(['p.name_ar', 'p.name_en', 'p.department', 'p.survey'])
		.select(['d.name_ar as department_ar', 'd.name_en as department_en'])
		.where('r.id', '=', id)
		.executeTakeFirst();
	if (!row) return null;
	return {
		...toRun(row),
		programName: toText(row),
		department: row.department,
		departmentName: { ar: row.department_ar, en: row.department_en },
		survey: row.survey
	};
}

/** Adds a run made in the app. */
export async function insertRun(db: Database, id: string, program: string, input: RunInput): Promise<void> {
	await db
		.insertInto('run')
		.values({
			id,
			program,
			label: input.label,
			starts_on: input.startsOn,
			ends_on: input.endsOn,
			ended_on: null,
			source: 'app',
			no_survey_reason: null
		})
		.execute();
	await saveRunProviders(db, id, input.providers);
}

/** Changes the label, dates and providers of a run. */
export async function updateRun(db: Database, id: string, input: RunInput): Promise<void> {
	await db
		.updateTable('run')
		.set({ label: input.label, starts_on: input.startsOn, ends_on: input.endsOn })
		.where('id', '=', id)
		.execute();
	await db.deleteFrom('run_provider').where('run', '=', id).execute();
	await saveRunProviders(db, id, input.providers);
}

async function saveRunProviders(db: Database, run: string, providers: readonly string[]): Promise<void> {
	if (providers.length === 0) return;
	const rows = providers.map((provider) => ({ run, provider }));
	await db.insertInto('run_provider').values(rows).execute();
}

/** The providers of a run, archived ones included. */
export async function listRunProviders(db: Database, run: string): Promise<Provider[]> {
	const rows = await db
		.selectFrom('run_provider as rp')
		.innerJoin('provider as p', 'p.id', 'rp.provider')
		.selectAll('p')
		.where('rp.run', '=', run)
		.orderBy('p.id')
		.execute();
	return rows.map((row) => ({ id: row.id, name: toText(row), archived: row.archived === 1 }));
}

/** The labels of a program's runs, with their ids. */
export async function listRunLabels(db: Database, program: string): Promise<{ id: string; label: string }[]> {
	return db.selectFrom('run').select(['id', 'label']).where('program', '=', program).orderBy('id').execute();
}

/** How many runs of each program have not ended; programs without any are absent. */
export async function countOpenRuns(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('run')
		.select(['program', (select) => select.fn.countAll().as('n')])
		.where('ended_on', 'is', null)
		.where('source', '=', 'app')
		.groupBy('program')
		.execute();
	return new Map(rows.map((row) => [row.program, Number(row.n)]));
}

/** Says why a run that ended has no survey; false when it has not ended. */
export async function saveNoSurveyReason(db: Database, id: string, reason: string): Promise<boolean> {
	const result = await db
		.updateTable('run')
		.set({ no_survey_reason: reason })
		.where('id', '=', id)
		.where('ended_on', 'is not', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** A run from its row. */
export function toRun(row: Row<'run'>): Run {
	return {
		id: row.id,
		program: row.program,
		label: row.label,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		endedOn: row.ended_on,
		source: row.source,
		noSurveyReason: row.no_survey_reason
	};
}
