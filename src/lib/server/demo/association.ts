import type { Insertable } from 'kysely';
import { toMatchName } from '#lib/domain/person-name.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import type { Database } from '#lib/server/store/store.ts';
import { demoDepartments } from './catalogue.ts';
import type { DemoPlan } from './plan.ts';

/** The ids under which a plan was stored. */
export interface StoredPlan {
	/** By the department's key. */
	readonly departments: ReadonlyMap<string, string>;
	/** By the program's key. */
	readonly programs: ReadonlyMap<string, string>;
	/** One per provider, in the plan's order. */
	readonly providers: readonly string[];
	/** One per run, in the plan's order. */
	readonly runs: readonly string[];
}

/** Stores the departments, programs, providers, runs and people of a plan, before any run has ended. */
export async function storePlan(db: Database, plan: DemoPlan): Promise<StoredPlan> {
	const departments = new Map(demoDepartments.map(({ key }) => [key, randomId()]));
	const programs = new Map(
		demoDepartments.flatMap((department) => department.programs.map(({ key }) => [key, randomId()]))
	);
	const providers = plan.providers.map(() => randomId());
	const runs = plan.runs.map(() => randomId());

	await insertRows(
		db,
		'department',
		demoDepartments.map(({ key, name }) => named(departments.get(key), name))
	);
	await insertRows(
		db,
		'program',
		demoDepartments.flatMap((department) =>
			department.programs.map((program) => ({
				...named(programs.get(program.key), program.name),
				department: departments.get(department.key) as string,
				survey: program.survey
			}))
		)
	);
	await insertRows(
		db,
		'provider',
		plan.providers.map((name, index) => named(providers[index], name))
	);
	await insertRows(
		db,
		'run',
		plan.runs.map((run, index) => ({
			id: runs[index] as string,
			program: programs.get(run.program.key) as string,
			label: run.label,
			starts_on: run.startsOn,
			ends_on: run.endsOn,
			ended_on: null,
			source: 'app' as const,
			no_survey_reason: null
		}))
	);
	await insertRows(
		db,
		'run_provider',
		plan.runs.flatMap((run, index) =>
			run.providers.map((provider) => ({
				run: runs[index] as string,
				provider: providers[provider] as string
			}))
		)
	);
	const people = plan.runs.flatMap((run, index) =>
		run.people.map((person) => ({ ...person, id: randomId(), run: runs[index] as string }))
	);
	await insertRows(
		db,
		'person',
		people.map(({ id, name, mobile }) => ({
			id,
			full_name: name,
			match_name: toMatchName(name),
			mobile,
			email: null
		}))
	);
	await insertRows(
		db,
		'enrolment',
		people.map(({ id, run }) => ({ run, person: id, removed: 0 }))
	);
	return { departments, programs, providers, runs };
}

function named(id: string | undefined, name: { ar: string; en: string }) {
	return { id: id as string, name_ar: name.ar, name_en: name.en, archived: 0 };
}

/** Rows to one statement: SQLite takes 32,766 parameters. */
const rowsAtOnce = 500;

async function insertRows<Table extends keyof Schema>(
	db: Database,
	table: Table,
	rows: readonly Insertable<Schema[Table]>[]
): Promise<void> {
	for (let start = 0; start < rows.length; start += rowsAtOnce) {
		const some = rows.slice(start, start + rowsAtOnce);
		await db.insertInto(table).values(some).execute();
	}
}
