import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { insertBatch, insertResponses, type Answer, type Batch } from '#lib/server/store/batches.ts';
import { randomId } from '#lib/server/store/id.ts';
import type { Database, Store } from '#lib/server/store/store.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';

/** A provider whose favourable share is known. */
export interface KnownProvider {
	readonly id: string;
	readonly ar: string;
	readonly en: string;
	/** Favourable answers of twenty, to every item in every batch. */
	readonly favourable: number;
}

/**
 * Six providers in order of name. In this order and in that of their ids, high and low shares take turns, also from the
 * last to the first: of any three one after the other, the middle one is never between its neighbours. So wherever three
 * of them stand in order of score, something sorted them by it.
 */
export const unequalProviders: readonly KnownProvider[] = [
	{ id: 'unit-c1', ar: 'أمل الراوي', en: 'Amal Rawi', favourable: 11 },
	{ id: 'unit-f6', ar: 'بدر السالم', en: 'Badr Salem', favourable: 18 },
	{ id: 'unit-a5', ar: 'تركي العلي', en: 'Dana Tamimi', favourable: 9 },
	{ id: 'unit-b4', ar: 'ثناء الحسن', en: 'Fahd Thani', favourable: 19 },
	{ id: 'unit-e3', ar: 'جابر القرني', en: 'Hala Jabri', favourable: 13 },
	{ id: 'unit-d2', ar: 'حنان الفهد', en: 'Jawad Hamdi', favourable: 16 }
];

/** The department they work in, and its programs: each of the six works in both. */
export const unequalDepartment = 'dept-one';
export const unequalPrograms = ['program-x', 'program-y'] as const;

/** Stores three batches of twenty forms for each provider and program, sealed in October 2026. */
export function fillUnequalProviders(store: Store): Promise<void> {
	return store.transaction(fill);
}

async function fill(db: Database): Promise<void> {
	const survey = findReadySurvey('F-POST');
	if (!survey) throw new Error('no F-POST');
	const version = await saveSurveyVersion(db, survey);
	const plain = { archived: 0 };
	await db
		.insertInto('department')
		.values({ id: unequalDepartment, name_ar: 'قسم', name_en: 'Department', ...plain })
		.execute();
	for (const id of unequalPrograms) {
		const names = { name_ar: 'برنامج', name_en: 'Program', ...plain };
		await db
			.insertInto('program')
			.values({ id, department: unequalDepartment, survey: 'F-POST', ...names })
			.execute();
	}
	const items = survey.items.filter(({ scale }) => /^(SAT|AGR|EASE)5$/.test(scale));
	for (const { id: provider, ar, en, favourable } of unequalProviders) {
		await db
			.insertInto('provider')
			.values({ id: provider, name_ar: ar, name_en: en, ...plain })
			.execute();
		for (const program of unequalPrograms) {
			for (const period of ['2026-03', '2026-05', '2026-08']) {
				const batch: Batch = {
					id: randomId(),
					department: unequalDepartment,
					program,
					provider,
					period,
					hijriPeriod: `1447-${period.slice(5)}`,
					fiscalYear: 2026,
					audience: 'direct',
					invited: 30,
					sealedOn: '2026-10-10',
					respondents: 20
				};
				const forms = Array.from({ length: 20 }, (_, index) => ({
					id: randomId(),
					// A few forms waver, so that nobody answers everything alike.
					value: (item: number) => (index < favourable ? 5 : 2) - ((index + item) % 5 === 0 ? 1 : 0)
				}));
				const answers = forms.flatMap(({ id, value }): Answer[] =>
					items.map((item, place) => ({ response: id, item: item.id, subject: '', value: value(place) }))
				);
				const asked = items.map(({ id, scale }) => ({ item: id, subject: '', scale, withheld: false }));
				const tallies = items.flatMap(({ id }) =>
					[1, 2, 4, 5].map((value) => ({
						item: id,
						subject: '',
						value,
						n: answers.filter((answer) => answer.item === id && answer.value === value).length
					}))
				);
				await insertBatch(
					db,
					batch,
					[],
					asked,
					tallies.filter(({ n }) => n > 0)
				);
				await insertResponses(
					db,
					batch.id,
					forms.map(({ id }) => ({ id, version, language: 'ar', channel: 'letter' })),
					answers
				);
			}
		}
	}
}
