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
 * 3 % "not applicable". The single answers are not stored: a page never reads them. Returns the id of the department.
 */
export async function addLargeDepartment(store: Store, responses: number): Promise<string> {
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
			for (const { id: item, scale, values } of scored) {
				await rows.add('batch_item', { batch: id, item, subject: '', scale, withheld: 0 });
				for (const [value, n] of countAnswers(random, respondents, values, quality)) {
					await rows.add('batch_tally', { batch: id, item, subject: '', value, n });
				}
			}
		}
		await rows.flush();
	});
	return department;
}

/** How many of a run gave each value: better runs give more of the upper ones. */
function countAnswers(
	random: SeededRandom,
	respondents: number,
	values: readonly number[],
	quality: number
): Map<number, number> {
	const counts = new Map<number, number>();
	for (let answer = 0; answer < respondents; answer += 1) {
		const height = Math.min(1, Math.max(0, 0.45 + quality * 0.35 + (random.next() - 0.5) * 0.9));
		const chosen = values[Math.round(height * (values.length - 1))] ?? 0;
		const value = random.chance(0.03) ? -1 : chosen;
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** Tables in the order in which their rows need each other. */
const tables = ['run', 'publication', 'batch', 'batch_publication', 'batch_item', 'batch_tally'] as const;

type Table = (typeof tables)[number];

/** Adds rows many at a time. */
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
		for (const table of tables) {
			const rows = this.#waiting.get(table) ?? [];
			for (let start = 0; start < rows.length; start += 1000) {
				const part = rows.slice(start, start + 1000) as Schema[typeof table][];
				await this.#db
					.insertInto(table)
					.values(part as never)
					.execute();
			}
		}
		this.#waiting.clear();
		this.#count = 0;
	}
}
