import type { Engine } from '#lib/analytics/engine.ts';
import { addressOf } from '#lib/analytics/filter/address.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { Answers, type LocalSource } from './answers.svelte.ts';
import type { openBrowserEngine } from './engine.ts';
import { latestWins } from './latest-wins.ts';
import { beginTurn, endFirstTurns } from './next-turn.ts';
import { openRestingEngine } from './resting-engine.ts';
import { whenIdle } from './when-idle.ts';

/** What gives views from one engine. */
export interface OpenedView<View> {
	/** The view under a filter, the same as the server builds. */
	answer(filter: Filter): Promise<View>;
	/** Has the engine do what a filter takes, and keeps nothing of it. */
	warm?(filter: Filter): Promise<void>;
}

/** A page of results whose later choices are to be answered. */
export interface ViewSource<View> {
	/** The address that answers a filter with the view as JSON. */
	readonly path: string;
	/** The extract of the page; null where the reader receives none, and the server answers all. */
	readonly file: Parameters<typeof openBrowserEngine>[0] | null;
	/** The filter of the first paint. */
	readonly filter: Filter;
	/** What views are built with besides the extract; another one is answered anew. */
	readonly context: object;
	/** Makes the view of what the server answers, where that is something else. */
	readonly read?: (sent: unknown) => View;
	/** Called once for each engine. */
	readonly open: (engine: Engine) => OpenedView<View>;
	/** Choices likely to come next that need queries of their own. */
	readonly likely?: readonly Filter[];
}

/** The one engine of the visit, over the extract of the page that was opened last. */
let current: { readonly key: string; readonly answers: Answers<Filter, unknown> } | null = null;

/** What answers the choices made on a page; the same for as long as its address, extract and context are. */
export function answersForView<View>(source: ViewSource<View>): Answers<Filter, View> {
	const key = JSON.stringify([source.path, source.file?.name, source.context]);
	// Under one address there is one kind of view.
	if (current?.key === key) return current.answers as Answers<Filter, View>;
	const answers = new Answers<Filter, View>({
		start: () => startEngine(source),
		fetch: async (filter, signal) => {
			const sent = await fetchJson(addressOf(source.path, filter), signal);
			// A view as it is, written by the same app from the same function.
			return source.read ? source.read(sent) : (sent as View);
		}
	});
	// A server serves many people at once and has no engine of a visit.
	if (typeof window === 'undefined') return answers;
	current?.answers.close();
	current = { key, answers };
	return answers;
}

/** After fewer, Chromium keeps no compiled code of the engine, and the next visit starts as slowly as the first. */
const warmings = 8;

/** An engine that nobody asks for so long gives its memory back. */
const restMs = 10_000;

/** The engine's code is large and comes only now; each kind of query is run once, so that no choice waits for it. */
async function startEngine<View>({
	file,
	filter,
	open,
	likely = []
}: ViewSource<View>): Promise<LocalSource<Filter, View>> {
	if (!file) throw new RangeError('no extract for this reader');
	const { openBrowserEngine } = await import('./engine.ts');
	const engine = await openRestingEngine(() => openBrowserEngine(file), restMs);
	const { answer, warm } = open(engine);
	await answer(filter);
	endFirstTurns();
	// Browsers compile well, and keep for the next visit, what was done often enough. Views are made, and memory taken for
	// them, once somebody is about to choose.
	let stop = warm ? eachWhenIdle(likely.slice(0, warmings), warm) : () => {};
	let foreseen = false;
	return {
		answer: latestWins((chosen) => {
			beginTurn();
			return answer(chosen);
		}),
		foresee: () => {
			if (foreseen) return;
			foreseen = true;
			stop();
			stop = eachWhenIdle(likely, answer);
		},
		close: () => {
			stop();
			void engine.close();
		}
	};
}

/** Does something for each of a list, one after the other in idle moments, until it fails; the result gives up the rest. */
function eachWhenIdle<Value>(values: readonly Value[], work: (value: Value) => Promise<unknown>): () => void {
	let giveUp = () => {};
	let isStopped = false;
	const go = (index: number) => {
		if (isStopped || index >= values.length) return;
		giveUp = whenIdle(() => {
			// What fails now fails again when it is asked for, and is then dealt with.
			work(values[index] as Value).then(
				() => go(index + 1),
				() => {}
			);
		});
	};
	go(0);
	return () => {
		isStopped = true;
		giveUp();
	};
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
	const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.json();
}
