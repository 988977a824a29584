import { browser } from '$app/environment';
import { rememberAnswers } from '#lib/analytics/engine-memory.ts';
import { addressOf } from '#lib/analytics/filter/address.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { buildHeadView, type HeadView } from '#lib/analytics/view/head-view.ts';
import { Answers, type LocalSource } from '#lib/client/answers.svelte.ts';
import { latestWins } from '#lib/client/latest-wins.ts';
import type { PageServerData } from './$types';

type Page = Pick<PageServerData, 'department' | 'manifest' | 'context' | 'view'>;

/** The one engine of the visit, over the extract of the page that was opened last. */
let current: { readonly key: string; readonly answers: Answers<Filter, HeadView> } | null = null;

/** What answers the choices made on a department's page; the same for as long as its extract is. */
export function answersOf(page: Page): Answers<Filter, HeadView> {
	const path = `/quality/departments/${page.department.id}/view`;
	const key = `${path} ${page.manifest.files[0]?.name ?? ''}`;
	if (current?.key === key) return current.answers;
	const answers = new Answers<Filter, HeadView>({
		start: () => startEngine(page),
		fetch: (filter, signal) => fetchView(addressOf(path, filter), signal)
	});
	// A server serves many people at once and has no engine of a visit.
	if (!browser) return answers;
	current?.answers.close();
	current = { key, answers };
	return answers;
}

/** The engine's code is large and comes only now; each kind of query is run once, so that no choice waits for it. */
async function startEngine({ manifest, context, view }: Page): Promise<LocalSource<Filter, HeadView>> {
	const [file] = manifest.files;
	if (!file) throw new RangeError('an extract without a file');
	const { openBrowserEngine } = await import('#lib/client/engine.ts');
	const engine = rememberAnswers(await openBrowserEngine(file));
	await buildHeadView(engine, view.filter, context);
	return {
		answer: latestWins((filter) => buildHeadView(engine, filter, context)),
		close: () => void engine.close()
	};
}

async function fetchView(address: string, signal: AbortSignal): Promise<HeadView> {
	const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	// Written by the same app from the same function.
	return (await response.json()) as HeadView;
}
