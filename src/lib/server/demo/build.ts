import { addDays, monthOf, startOfDay, type CivilDate } from '#lib/domain/calendar.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { openAudience, prepareMonths } from '#lib/server/collecting/audience.ts';
import { endDueRuns } from '#lib/server/collecting/ending.ts';
import { linksOf } from '#lib/server/collecting/links.ts';
import type { Door } from '#lib/server/collecting/door.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { seal } from '#lib/server/release/seal.ts';
import type { SettableClock } from '#lib/server/runtime/clock.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { saveNoSurveyReason } from '#lib/server/store/runs.ts';
import { makeDemoAccounts, type DemoAccount } from './accounts.ts';
import { answersOfRun, type DemoAnswers } from './answers.ts';
import { storePlan } from './association.ts';
import { makeDemoQualityWork } from './quality-work.ts';
import { demoEffects, type DemoEffects } from './effects.ts';
import { planDemo, type DemoPlan, type DemoRun } from './plan.ts';
import { seededRandom } from './random.ts';

/** A store that was filled, and how to look at it. */
export interface DemoResult {
	readonly accounts: readonly DemoAccount[];
	/** Links of people who have not answered yet, of surveys that are open. */
	readonly links: readonly string[];
	readonly runs: number;
	readonly responses: number;
}

/** What a demonstration may choose. */
export interface DemoOptions {
	/** The same seed makes the same association. */
	readonly seed?: string;
	readonly effects?: DemoEffects;
	readonly runs?: number;
	/** Called as runs are lived through: how many of how many. */
	readonly onProgress?: (done: number, all: number) => void;
}

const linksShown = 4;

/** The month from which visitors of the website are asked. */
const websiteSince = '2026-03';

/**
 * Fills an empty store with the made-up association, by living through its three years: runs end on their day,
 * people answer through their links, and what is due is sealed at the turn of each month. Leaves the clock at the
 * instant it had.
 */
export async function buildDemo(
	runtime: Runtime & { readonly clock: SettableClock },
	{ seed = 'sada', effects = demoEffects, runs = 300, onProgress = () => {} }: DemoOptions = {}
): Promise<DemoResult> {
	const now = runtime.clock.now();
	const today = runtime.clock.today();
	const plan = planDemo(seededRandom(seed), today, runs);
	const stored = await runtime.store.transaction((trx) => storePlan(trx, plan));
	runtime.clock.set(startOfDay(addDays(plan.runs[0]?.endsOn ?? today, 1)));
	const accounts = await makeDemoAccounts(runtime, stored);
	await makeDemoQualityWork(runtime, stored);

	let responses = 0;
	let month = monthOf(runtime.clock.today());
	const links: string[] = [];
	for (const day of endings(plan, today)) {
		runtime.clock.set(startOfDay(addDays(day, 1)));
		if (monthOf(runtime.clock.today()) !== month) {
			month = monthOf(runtime.clock.today());
			await seal(runtime);
			await hearVisitors(runtime, seed, effects);
		}
		await endDueRuns(runtime);
		for (const [index, run] of plan.runs.entries()) {
			if (run.endsOn !== day) continue;
			const id = stored.runs[index] as string;
			// Someone has said why for the older ones; the newer ones wait for a reason.
			if (run.people.length === 0 && index < plan.runs.length / 2) {
				await saveNoSurveyReason(runtime.store.db, id, 'noRoster');
			}
			const sets = answersOfRun(seededRandom(`${seed}/answers ${index}`), run, surveyOf(run), effects);
			// Surveys that are still open are answered in part.
			const isOpen = addDays(day, 10) >= today;
			const sent = isOpen ? sets.slice(0, Math.ceil(sets.length / 2)) : sets;
			const free = await answer(runtime, id, sent);
			responses += sent.length;
			if (isOpen && links.length < linksShown) links.push(...free.slice(0, 1));
			onProgress(index + 1, plan.runs.length);
		}
	}
	runtime.clock.set(now);
	await endDueRuns(runtime);
	await seal(runtime);
	links.push(`${runtime.config.origin}/o/website`);
	return { accounts, links, runs: plan.runs.length, responses };
}

/** The days on which runs of a plan ended before today, in order. */
function endings(plan: DemoPlan, today: CivilDate): CivilDate[] {
	return [...new Set(plan.runs.map((run) => run.endsOn))].filter((day) => day < today).sort();
}

function surveyOf(run: DemoRun): Survey {
	return findReadySurvey(run.program.survey) as Survey;
}

/** Sends each set through a link of its own; returns the links that were not used. */
async function answer(runtime: Runtime, run: string, sets: readonly DemoAnswers[]): Promise<string[]> {
	const publication = await findRunPublication(runtime.store.db, run);
	if (!publication) return [];
	const links = await linksOf(runtime, publication.id, 'demo');
	await send(runtime, sets, (index) => ({
		kind: 'personal',
		token: links[index]?.url.split('/').at(-1) ?? ''
	}));
	return links.slice(sets.length).map((link) => link.url);
}

/** Visitors of the website answer its open survey this month; it is opened when it is not there yet. */
async function hearVisitors(runtime: Runtime, seed: string, effects: DemoEffects): Promise<void> {
	const month = monthOf(runtime.clock.today());
	if (month < websiteSince) return;
	await openAudience(runtime, { slug: 'website', survey: 'F-WEB' }, null);
	await prepareMonths(runtime);
	const visitors: DemoRun = {
		department: '',
		program: { key: '', name: { ar: '', en: '' }, survey: 'F-POST', responseShare: 0.8, weight: 1 },
		providers: [],
		label: '',
		startsOn: `${month}-01`,
		endsOn: `${month}-28`,
		people: Array.from({ length: 45 }, () => ({ name: '', mobile: '' }))
	};
	const survey = findReadySurvey('F-WEB') as Survey;
	const sets = answersOfRun(seededRandom(`${seed}/visitors ${month}`), visitors, survey, effects);
	await send(runtime, sets, () => ({ kind: 'open', slug: 'website' }));
}

async function send(
	runtime: Runtime,
	sets: readonly DemoAnswers[],
	doorOf: (index: number) => Door
): Promise<void> {
	await Promise.all(
		sets.map(async ({ answers, comments, language }, index) => {
			const door = doorOf(index);
			const outcome = await submit(runtime, {
				door,
				submission: randomId(),
				entries: Object.entries({ ...answers, ...comments }).map(([key, value]) => [key, String(value)]),
				consent: true,
				decision: 'send',
				language,
				channel: door.kind === 'open' ? 'website' : 'letter'
			});
			if (outcome.kind !== 'stored') throw new RangeError(`a demonstration answer was ${outcome.kind}`);
		})
	);
}
