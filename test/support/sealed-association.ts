import type { Survey } from '#lib/domain/survey.ts';
import { insertBatch, insertResponses, type Batch, type BatchItem } from '#lib/server/store/batches.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Database, Store } from '#lib/server/store/store.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { sampleSurvey } from './sample-survey.ts';
import { seededRandom } from './seeded-random.ts';

/** One answer that was released, with all that may be known of it. */
export interface KnownAnswer {
	readonly batch: Batch;
	readonly item: string;
	readonly subject: string;
	/** Null is "not applicable". */
	readonly value: number | null;
	readonly response: string;
}

/** What the sealed batches of a made-up association hold, for tests to count on their own. */
export interface SealedAssociation {
	readonly departments: readonly string[];
	readonly programs: readonly { readonly id: string; readonly department: string }[];
	readonly providers: readonly string[];
	readonly batches: readonly Batch[];
	/** Released answers. */
	readonly answers: readonly KnownAnswer[];
	readonly withheld: readonly { readonly batch: Batch; readonly item: string; readonly subject: string }[];
	readonly survey: Survey;
}

/**
 * Stores sealed batches of every kind: dated and undated, with and without provider or invitations, joined within a
 * department and within the association, with items asked per provider and items withheld. Two departments, four
 * programs, five providers unless told, about fifty batches; all sealed by 1 November 2026 but `recent`, sealed on 20 November.
 */
export function makeSealedAssociation(
	store: Store,
	{ seed = 7, providerCount = 5 } = {}
): Promise<SealedAssociation> {
	return store.transaction((db) => fill(db, seed, providerCount));
}

async function fill(db: Database, seed: number, providerCount: number): Promise<SealedAssociation> {
	const random = seededRandom(seed);
	const survey = sampleSurvey();
	const version = await saveSurveyVersion(db, survey);
	const departments = [randomId(), randomId()];
	const programs = departments.flatMap((department) => [0, 1].map(() => ({ id: randomId(), department })));
	const providers = Array.from({ length: providerCount }, () => randomId());
	for (const id of departments) {
		await db
			.insertInto('department')
			.values({ id, name_ar: 'قسم', name_en: 'Department', archived: 0 })
			.execute();
	}
	for (const { id, department } of programs) {
		const names = { name_ar: 'برنامج', name_en: 'Program', archived: 0 };
		await db
			.insertInto('program')
			.values({ id, department, survey: 'F-SAMPLE', ...names })
			.execute();
	}
	for (const id of providers) {
		await db
			.insertInto('provider')
			.values({ id, name_ar: 'مقدم', name_en: 'Provider', archived: 0 })
			.execute();
	}

	const made: SealedAssociation = {
		departments,
		programs,
		providers,
		batches: [],
		answers: [],
		withheld: [],
		survey
	};
	const plans: Partial<Batch>[] = programs.flatMap(({ id: program, department }) =>
		Array.from({ length: 12 }, (_, month): Partial<Batch> => ({
			department,
			program,
			provider: month % 4 === 3 ? null : random.pick(providers),
			period: month === 11 ? null : `2026-${String((month % 9) + 1).padStart(2, '0')}`,
			invited: month % 5 === 4 ? null : random.integer(40, 60)
		}))
	);
	plans.push({ department: departments[0] ?? null, period: '2026-05', invited: 70 });
	plans.push({ period: '2026-06', audience: 'indirect' });
	plans.push({
		department: departments[0] ?? null,
		program: programs[0]?.id ?? null,
		provider: providers[0] ?? null,
		period: '2026-10',
		invited: 30,
		sealedOn: '2026-11-20'
	});
	for (const plan of plans) await seal(db, made, plan, version, random);
	return made;
}

type Random = ReturnType<typeof seededRandom>;
/** The same lists, while they are being filled. */
type Mutable = { -readonly [Key in keyof SealedAssociation]: SealedAssociation[Key] };

async function seal(
	db: Database,
	made: Mutable,
	plan: Partial<Batch>,
	version: string,
	random: Random
): Promise<void> {
	const period = plan.period ?? null;
	const respondents = random.integer(10, 40);
	const batch: Batch = {
		id: randomId(),
		department: null,
		program: null,
		provider: null,
		fiscalYear: 2026,
		audience: 'direct',
		invited: null,
		sealedOn: `2026-10-${String(random.integer(10, 31))}`,
		...plan,
		period,
		hijriPeriod: period && `1447-${period.slice(5)}`,
		respondents
	};
	const subjects = batch.provider === null ? made.providers.slice(0, 2) : [batch.provider];
	const questions = [
		{ item: 'A-1', subject: '', scale: 'AGR5', values: [1, 2, 3, 4, 5], withheld: random.chance(0.1) },
		{ item: 'B-1', subject: '', scale: 'NPS11', values: [0, 3, 6, 7, 8, 9, 10], withheld: false },
		...subjects.map((subject) => ({
			item: 'P-1',
			subject,
			scale: 'AGR5',
			values: [2, 3, 4, 5, 5],
			withheld: random.chance(0.1)
		}))
	];
	const responses = Array.from({ length: respondents }, () => ({
		id: randomId(),
		version,
		language: random.pick(['ar', 'en']),
		channel: random.pick(['link', 'phone'])
	}));
	const answers = questions
		.filter((question) => !question.withheld)
		.flatMap(({ item, subject, values }) =>
			responses
				.filter(() => random.chance(0.95))
				.map(({ id: response }) => ({
					response,
					item,
					subject,
					value: item !== 'B-1' && random.chance(0.04) ? null : random.pick(values)
				}))
		);
	const items: BatchItem[] = questions.map(({ item, subject, scale, withheld }) => ({
		item,
		subject,
		scale,
		withheld
	}));
	const tallies = new Map<string, { item: string; subject: string; value: number; n: number }>();
	for (const { item, subject, value } of answers) {
		const key = JSON.stringify([item, subject, value]);
		const tally = tallies.get(key) ?? { item, subject, value: value ?? -1, n: 0 };
		tallies.set(key, { ...tally, n: tally.n + 1 });
	}
	await insertBatch(db, batch, [], items, [...tallies.values()]);
	await insertResponses(db, batch.id, responses, answers);
	made.batches = [...made.batches, batch];
	made.answers = [...made.answers, ...answers.map((answer) => ({ ...answer, batch }))];
	made.withheld = [
		...made.withheld,
		...items.filter((item) => item.withheld).map(({ item, subject }) => ({ batch, item, subject }))
	];
}
