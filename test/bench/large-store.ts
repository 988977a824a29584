import { sql } from 'kysely';
import { hijriMonthOf } from '#lib/domain/calendar.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import type { Database, Store } from '#lib/server/store/store.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { seededRandom, type SeededRandom } from '#test/support/seeded-random.ts';

/** About how many respondents a run has. */
const respondentsPerRun = 37.5;

const programs = 24;
const providers = 60;
const firstYear = 2023;
const months = 36;

/**
 * A department whose runs were answered by about so many people, as sealed batches and the counts in them: 24 programs,
 * 60 providers, 36 months, the 12 scored items of the form for the end of a program, answers correlated within a run,
 * 3 % "not applicable". The single answers are stored where they are asked for: of all pages, that on the quality of forms
 * alone reads them. Returns the id of the department.
 */
export async function addLargeDepartment(
	store: Store,
	responses: number,
	{ withAnswers = false } = {}
): Promise<string> {
	const survey = readySurveys.find(({ id }) => id === 'F-POST');
	if (!survey) throw new Error('no form F-POST');
	const scored = survey.items.flatMap(({ id, scale }) => {
		const definition = survey.scales[scale];
		if (!definition || definition.kind === 'text') return [];
		return { id, scale, values: definition.options.map(({ value }) => value).sort((a, b) => a - b) };
	});
	const random = seededRandom(responses);
	const department = randomId();
	await store.transaction(async (trx) => {
		const names = { name_ar: 'قسم', name_en: 'Department', archived: 0 };
		await trx
			.insertInto('department')
			.values({ id: department, ...names })
			.execute();
		const version = await saveSurveyVersion(trx, survey);
		const programIds = Array.from({ length: programs }, () => randomId());
		const providerIds = Array.from({ length: providers }, () => randomId());
		const programRows = programIds.map((id) => ({ id, department, survey: survey.id, ...names }));
		await trx.insertInto('program').values(programRows).execute();
		await trx
			.insertInto('provider')
			.values(providerIds.map((id) => ({ id, ...names })))
			.execute();

		const rows = new Rows(trx);
		const runs = Math.round(responses / respondentsPerRun);
		for (let run = 0; run < runs; run += 1) {
			const program = run % programs;
			const place = Math.floor((run / runs) * months);
			const ended = `${firstYear + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-15`;
			const provider = providerIds[(program * 5 + random.integer(0, 4)) % providers] ?? '';
			const respondents = random.integer(15, 60);
			const [id, runId, publication] = [randomId(), randomId(), randomId()];
			await rows.add('run', {
				id: runId,
				program: programIds[program] ?? '',
				label: String(run),
				starts_on: null,
				ends_on: ended,
				ended_on: ended,
				source: 'app',
				no_survey_reason: null
			});
			await rows.add('publication', {
				id: publication,
				survey_version: version,
				run: runId,
				slug: null,
				month: null,
				opens_on: ended,
				closes_on: ended,
				sealed: 1
			});
			await rows.add('batch', {
				id,
				department,
				program: programIds[program] ?? '',
				provider,
				period: ended.slice(0, 7),
				hijri_period: hijriMonthOf(ended),
				fiscal_year: Number(ended.slice(0, 4)),
				audience: 'direct',
				respondents,
				invited: respondents + random.integer(2, 20),
				sealed_on: `${ended.slice(0, 8)}28`
			});
			await rows.add('batch_publication', { batch: id, publication });
			const quality = random.next();
			const forms = withAnswers ? await addForms(rows, random, { batch: id, version, respondents }) : [];
			for (const { id: item, scale, values } of scored) {
				await rows.add('batch_item', { batch: id, item, subject: '', scale, withheld: 0 });
				const answers = drawAnswers(random, respondents, values, quality);
				for (const [value, n] of countValues(answers)) {
					await rows.add('batch_tally', { batch: id, item, subject: '', value, n });
				}
				for (const [index, response] of forms.entries()) {
					const value = answers[index] ?? notApplicable;
					const row = { response, item, subject: '', value: value === notApplicable ? null : value };
					await rows.add('answer', row);
				}
			}
		}
		await rows.flush();
	});
	return department;
}

const notApplicable = -1;

/** What each respondent of a run answered: better runs give more of the upper values. */
function drawAnswers(
	random: SeededRandom,
	respondents: number,
	values: readonly number[],
	quality: number
): number[] {
	return Array.from({ length: respondents }, () => {
		const height = Math.min(1, Math.max(0, 0.45 + quality * 0.35 + (random.next() - 0.5) * 0.9));
		const chosen = values[Math.round(height * (values.length - 1))] ?? 0;
		return random.chance(0.03) ? notApplicable : chosen;
	});
}

function countValues(answers: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const value of answers) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/** The responses of a batch; returns their ids, which rise, so that a million go into the store in their order. */
async function addForms(
	rows: Rows,
	random: SeededRandom,
	{ batch, version, respondents }: { batch: string; version: string; respondents: number }
): Promise<string[]> {
	const ids: string[] = [];
	while (ids.length < respondents) {
		const id = String((responsesAdded += 1)).padStart(22, '0');
		const language = random.chance(0.9) ? 'ar' : 'en';
		const channel = random.pick(['letter', 'letter', 'letter', 'phone']);
		await rows.add('response', { id, batch, version, language, channel });
		ids.push(id);
	}
	return ids;
}

let responsesAdded = 0;

/** Tables in the order in which their rows need each other, with their columns. */
const tables = {
	run: ['id', 'program', 'label', 'starts_on', 'ends_on', 'ended_on', 'source', 'no_survey_reason'],
	publication: ['id', 'survey_version', 'run', 'slug', 'month', 'opens_on', 'closes_on', 'sealed'],
	batch: [
		...['id', 'department', 'program', 'provider', 'period', 'hijri_period', 'fiscal_year', 'audience'],
		...['respondents', 'invited', 'sealed_on']
	],
	batch_publication: ['batch', 'publication'],
	batch_item: ['batch', 'item', 'subject', 'scale', 'withheld'],
	batch_tally: ['batch', 'item', 'subject', 'value', 'n'],
	response: ['id', 'batch', 'version', 'language', 'channel'],
	answer: ['response', 'item', 'subject', 'value']
} as const satisfies { [Table in keyof Schema]?: readonly string[] };

type Table = keyof typeof tables;

/** Adds rows many at a time, by statements that are the same each time. */
class Rows {
	readonly #db: Database;
	readonly #waiting = new Map<Table, object[]>();
	#count = 0;

	constructor(db: Database) {
		this.#db = db;
	}

	async add<Name extends Table>(table: Name, row: Schema[Name]): Promise<void> {
		const rows = this.#waiting.get(table) ?? [];
		rows.push(row);
		this.#waiting.set(table, rows);
		this.#count += 1;
		if (this.#count >= 20_000) await this.flush();
	}

	async flush(): Promise<void> {
		for (const [table, columns] of Object.entries(tables)) {
			const rows = this.#waiting.get(table as Table) ?? [];
			if (rows.length === 0) continue;
			const cells = columns.map((column) => sql`value ->> ${sql.lit(`$.${column}`)}`);
			await sql`
				insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
				select ${sql.join(cells)} from json_each(${JSON.stringify(rows)})
			`.execute(this.#db);
		}
		this.#waiting.clear();
		this.#count = 0;
	}
}
