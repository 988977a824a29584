import type { Page } from 'playwright-core';
import { seededRandom } from '#test/support/seeded-random.ts';

const seed = 7;
const warmingChoices = 8;
const timedChoices = 40;
/** From reaching the filters to the first choice: less than it takes to open a list and read it. */
const approachMs = 1_000;

const controlNames = ['item', 'program', 'from', 'to'] as const;

type ControlName = (typeof controlNames)[number];

/** A control and what is chosen in it. */
interface Choice {
	readonly name: ControlName;
	readonly value: string;
}

/** What is chosen in each control at first, and what may be. */
type Controls = ReadonlyMap<ControlName, { readonly value: string; readonly options: readonly string[] }>;

/** Makes a series of choices on a department's page that is ready; gives those after the first few. */
export async function timeChoices(page: Page): Promise<Change[]> {
	await page.locator('#head-filters').hover();
	await page.waitForTimeout(approachMs);
	const changes = await page.evaluate(makeChoices, planChoices(await readControls(page)));
	return changes.slice(warmingChoices);
}

async function readControls(page: Page): Promise<Controls> {
	const read = controlNames.map(async (name) => {
		const control = await page.locator(`#head-filters select[name=${name}]`).evaluate((select) => {
			const { value, options } = select as HTMLSelectElement;
			return { value, options: Array.from(options, (option) => option.value) };
		});
		return [name, control] as const;
	});
	return new Map(await Promise.all(read));
}

/** A series of choices, one control each, the same at every run; none leads to a filter that was there before. */
function planChoices(controls: Controls): Choice[] {
	const random = seededRandom(seed);
	const chosen = new Map(controlNames.map((name) => [name, controls.get(name)?.value ?? '']));
	const seen = new Set([[...chosen.values()].join()]);
	const choices: Choice[] = [];
	while (choices.length < warmingChoices + timedChoices) {
		const name = random.pick(controlNames);
		const value = random.pick(controls.get(name)?.options ?? []);
		const next = new Map(chosen).set(name, value);
		const [from, to] = [next.get('from'), next.get('to')];
		const filter = [...next.values()].join();
		if (seen.has(filter) || (from && to && from > to)) continue;
		seen.add(filter);
		chosen.set(name, value);
		choices.push({ name, value });
	}
	return choices;
}

/** How a page followed a choice. */
export interface Change {
	/** From the choice until the page's data is new: SvelteKit writes the address once it has it, and then draws. */
	readonly dataMs: number;
	/** From the choice until the document has changed. */
	readonly documentMs: number;
	readonly isBrowsers: boolean;
}

/** Runs in the page: makes one choice after the other in its controls, each when the one before has been drawn. */
async function makeChoices(choices: readonly Choice[]): Promise<Change[]> {
	const main = document.querySelector('main');
	const page = main?.querySelector('[data-answered-by]');
	if (!main || !page) throw new Error('no page of results');
	let whenNew: (time: number) => void = () => {};
	const write = history.pushState.bind(history);
	history.pushState = (...args) => {
		whenNew(performance.now());
		write(...args);
	};
	let changed = 0;
	const observer = new MutationObserver(() => (changed = performance.now()));
	observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
	const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

	const changes: Change[] = [];
	for (const { name, value } of choices) {
		const select = main.querySelector<HTMLSelectElement>(`#head-filters select[name=${name}]`);
		if (select) select.value = value;
		if (select?.value !== value) throw new Error(`${name} cannot be ${value}`);
		const answered = new Promise<number>((resolve, reject) => {
			whenNew = resolve;
			setTimeout(() => reject(new Error(`${name} ${value} was not answered`)), 10_000);
		});
		const start = performance.now();
		select.dispatchEvent(new Event('change', { bubbles: true }));
		const dataMs = (await answered) - start;
		await nextFrame();
		await nextFrame();
		const documentMs = changed - start;
		const isBrowsers = page.getAttribute('data-answered-by') === 'browser';
		changes.push({ dataMs, documentMs, isBrowsers });
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	observer.disconnect();
	return changes;
}

/** The changes in words, with the median and the 95th percentile of the time to new data. */
export function describeChanges(changes: readonly Change[]): { slow: number; words: string } {
	const data = changes.map(({ dataMs }) => dataMs);
	const drawn = changes.map(({ documentMs }) => documentMs);
	const browsers = changes.filter(({ isBrowsers }) => isBrowsers).length;
	const [median, slow] = [quantile(data, 0.5), quantile(data, 0.95)];
	const words = `p95 ${slow.toFixed(1)} ms, p50 ${median.toFixed(1)} ms (${browsers} of ${changes.length} answered in the browser; until the document has changed p95 ${quantile(drawn, 0.95).toFixed(1)}, p50 ${quantile(drawn, 0.5).toFixed(1)} ms)`;
	return { slow: browsers === changes.length ? slow : Infinity, words };
}

/** The smallest value that so large a part of the values does not exceed. */
function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Infinity;
}
