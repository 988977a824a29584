import { insertBatch, insertResponses, type Answer, type Batch } from '#lib/server/store/batches.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Database, Store } from '#lib/server/store/store.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { seededRandom } from './seeded-random.ts';

/** One filled-in form that was sealed, for tests to count on their own. */
export interface FilledForm {
	readonly id: string;
	readonly department: string;
	readonly period: string;
	readonly language: 'ar' | 'en';
	readonly channel: 'letter' | 'phone' | 'interview';
	/** By item; null is "not applicable", items left out are absent. */
	readonly answers: Readonly<Record<string, number | null>>;
}

/** The survey whose forms these are, and its items on five points. */
export const filledSurvey = 'F-POST';
export const fivePointItems = [
	'D-OVR-1',
	'D-COU-1',
	'D-INF-1',
	'D-PRO-1',
	'D-SPD-1',
	'D-CNT-1',
	'D-PRV-1',
	'D-FAC-1',
	'D-CNF-1',
	'D-FAI-1',
	'D-OUT-1'
];

/** Departments of these forms, named as their ids. */
export const filledDepartments = ['housing', 'training'] as const;

/**
 * Stores twelve batches of thirty forms, sealed in October 2026, of two departments. Two forms in five give 5 throughout.
 * Readers of English (one in three) find the information less clear, people asked by phone find everything better, two
 * people only were interviewed, one question is answered like its neighbour, and facilities are often skipped.
 */
export function fillForms(store: Store, seed = 11): Promise<FilledForm[]> {
	return store.transaction((db) => fill(db, seed));
}

async function fill(db: Database, seed: number): Promise<FilledForm[]> {
	const survey = findReadySurvey(filledSurvey);
	if (!survey) throw new Error(`no ${filledSurvey}`);
	const version = await saveSurveyVersion(db, survey);
	const random = seededRandom(seed);
	const scaleOf = new Map(survey.items.map(({ id, scale }) => [id, scale]));
	const made: FilledForm[] = [];
	for (const id of filledDepartments) {
		const named = { name_ar: id, name_en: id, archived: 0 };
		await db
			.insertInto('department')
			.values({ id, ...named })
			.execute();
		const program = { id: `${id}-program`, department: id, survey: filledSurvey };
		await db
			.insertInto('program')
			.values({ ...named, ...program })
			.execute();
	}
	for (let month = 1; month <= 6; month += 1) {
		for (const department of filledDepartments) {
			const period = `2026-0${month}`;
			const forms = Array.from({ length: 30 }, (_, index): FilledForm => {
				const english = random.chance(1 / 3);
				const isInterview = month === 1 && department === 'housing' && index < 2;
				const phoned = random.chance(1 / 4);
				return {
					id: randomId(),
					department,
					period,
					language: english ? 'en' : 'ar',
					channel: isInterview ? 'interview' : phoned ? 'phone' : 'letter',
					answers: answersOf(random, english, phoned)
				};
			});
			await seal(db, forms, version, scaleOf);
			made.push(...forms);
		}
	}
	return made;
}

type Random = ReturnType<typeof seededRandom>;

function answersOf(random: Random, english: boolean, phoned: boolean): FilledForm['answers'] {
	const answers: Record<string, number | null> = {};
	const straight = random.chance(0.4);
	const person = random.next() * 2;
	const one = () => Math.max(1, Math.min(5, Math.round(2 + person + random.next() * 2 + (phoned ? 1 : 0))));
	for (const item of fivePointItems) {
		let value = straight ? 5 : one();
		if (item === 'D-INF-1' && english && !straight) value = Math.max(1, value - 2);
		if (item === 'D-COU-1') value = answers['D-OVR-1'] ?? value;
		if (item === 'D-FAC-1' && random.chance(0.3)) continue;
		answers[item] = item === 'D-OUT-1' && random.chance(0.1) ? null : value;
	}
	answers['D-NPS-1'] = straight ? 10 : random.integer(4, 10);
	return answers;
}

async function seal(
	db: Database,
	forms: readonly FilledForm[],
	version: string,
	scaleOf: ReadonlyMap<string, string>
): Promise<void> {
	const [first] = forms;
	if (!first) throw new RangeError('no forms');
	const { department, period } = first;
	const batch: Batch = {
		id: randomId(),
		department,
		program: `${department}-program`,
		provider: null,
		period,
		hijriPeriod: `1447-${period.slice(5)}`,
		fiscalYear: 2026,
		audience: 'direct',
		invited: 40,
		sealedOn: '2026-10-10',
		respondents: forms.length
	};
	const answers = forms.flatMap(({ id, answers }): Answer[] =>
		Object.entries(answers).map(([item, value]) => ({ response: id, item, subject: '', value }))
	);
	const items = [...scaleOf]
		.filter(([item]) => answers.some((answer) => answer.item === item))
		.map(([item, scale]) => ({ item, subject: '', scale, withheld: false }));
	const tallies = items.flatMap(({ item }) => {
		const own = answers.filter((answer) => answer.item === item);
		const values = [...new Set(own.map(({ value }) => value))];
		return values.map((value) => ({
			item,
			subject: '',
			value: value ?? -1,
			n: own.filter((answer) => answer.value === value).length
		}));
	});
	await insertBatch(db, batch, [], items, tallies);
	const responses = forms.map(({ id, language, channel }) => ({ id, version, language, channel }));
	await insertResponses(db, batch.id, responses, answers);
}
