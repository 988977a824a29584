import { addDays, type CivilDate } from '#lib/domain/calendar.ts';
import { scaleOf, type Survey } from '#lib/domain/survey.ts';
import type { PageBatch, PageItem } from '#lib/analytics/signal/read-page.ts';
import { planBatches } from '#lib/release/batching.ts';
import type { ItemTally, WaitingRun } from '#lib/release/waiting-run.ts';
import { visibleOn } from '#lib/release/visibility.ts';
import { answersOfRun } from '#lib/server/demo/answers.ts';
import { demoDepartments } from '#lib/server/demo/catalogue.ts';
import type { DemoEffects } from '#lib/server/demo/effects.ts';
import { planDemo, type DemoRun } from '#lib/server/demo/plan.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';

/** The day the association is looked at. */
export const memoryToday: CivilDate = '2026-11-22';

const rules = { k: 5, fiscalYearStartMonth: 1 };
const replyDays = 7;

/** A department of an association in memory: its items with their batches, as its head may see them. */
export interface MemoryDepartment {
	readonly department: string;
	readonly items: readonly PageItem[];
}

/**
 * The demonstration's association of a seed without a store: planned, answered, joined into batches by the rules of
 * release and looked at by each head on `memoryToday`.
 */
export function memoryAssociation(seed: string, effects: DemoEffects): MemoryDepartment[] {
	const plan = planDemo(seededRandom(seed), memoryToday);
	const waiting = plan.runs.map((run, index) => {
		const random = seededRandom(`${seed}/answers ${index}`);
		return toWaiting(String(index), run, surveyOf(run), random, effects);
	});
	const runs = new Map(waiting.map((one) => [one.id, one]));
	const { batches } = planBatches(waiting, rules, memoryToday);
	const visible = batches.filter((batch) => visibleOn(batch, 'departmentHead', replyDays) <= memoryToday);
	return demoDepartments.map(({ key }) => {
		const items = new Map<string, PageBatch[]>();
		for (const [number, batch] of visible.entries()) {
			if (batch.department !== key || batch.period === null) continue;
			const tallies = addUp(batch.runs.flatMap((id) => runs.get(id)?.tallies ?? []));
			for (const { item, valid, unfavourable } of tallies) {
				if (valid === 0 || batch.withheld.some((one) => one.item === item)) continue;
				const list = items.get(item) ?? [];
				list.push({
					program: batch.program,
					provider: batch.provider,
					month: batch.period,
					batch: number + 1,
					favourable: valid - unfavourable,
					n: valid
				});
				items.set(item, list);
			}
		}
		return { department: key, items: [...items].map(([item, own]) => ({ item, batches: own })) };
	});
}

function toWaiting(
	id: string,
	run: DemoRun,
	survey: Survey,
	random: ReturnType<typeof seededRandom>,
	effects: DemoEffects
): WaitingRun {
	const sets = run.endsOn < memoryToday ? answersOfRun(random, run, survey, effects) : [];
	const tallies = new Map<string, ItemTally & { valid: number; unfavourable: number }>();
	let respondents = 0;
	for (const { answers } of sets) {
		let isRespondent = false;
		for (const [item, value] of Object.entries(answers)) {
			if (value === 'NA') continue;
			isRespondent = true;
			const key = itemKey(survey, item);
			const tally = tallies.get(key) ?? { item: key, subject: '', valid: 0, unfavourable: 0 };
			tally.valid += 1;
			if (!favourableOf(survey, item).includes(value)) tally.unfavourable += 1;
			tallies.set(key, tally);
		}
		if (isRespondent) respondents += 1;
	}
	return {
		id,
		department: run.department,
		program: run.program.key,
		provider: run.providers.length === 1 ? String(run.providers[0]) : null,
		audience: survey.audience,
		open: false,
		period: run.endsOn.slice(0, 7),
		ended: run.endsOn,
		// The survey closes after 10 days, and copies kept offline may follow for 3.
		dueOn: addDays(run.endsOn, 14),
		respondents,
		people: [],
		tallies: [...tallies.values()]
	};
}

/** An id asked on two scales is two items. */
function itemKey(survey: Survey, id: string): string {
	const item = survey.items.find((one) => one.id === id);
	return `${id} ${item?.scale ?? ''}`;
}

const favourable = new Map<string, readonly number[]>();

function favourableOf(survey: Survey, id: string): readonly number[] {
	const key = `${survey.id} ${id}`;
	let values = favourable.get(key);
	if (!values) {
		const item = survey.items.find((one) => one.id === id);
		const scale = item && scaleOf(survey, item);
		values = scale && scale.kind !== 'text' ? scale.favourable : [];
		favourable.set(key, values);
	}
	return values;
}

function surveyOf(run: DemoRun): Survey {
	const survey = findReadySurvey(run.program.survey);
	if (!survey) throw new RangeError(run.program.survey);
	return survey;
}

function addUp(tallies: readonly ItemTally[]): ItemTally[] {
	const sums = new Map<string, ItemTally & { valid: number; unfavourable: number }>();
	for (const { item, valid, unfavourable } of tallies) {
		const sum = sums.get(item) ?? { item, subject: '', valid: 0, unfavourable: 0 };
		sum.valid += valid;
		sum.unfavourable += unfavourable;
		sums.set(item, sum);
	}
	return [...sums.values()];
}
