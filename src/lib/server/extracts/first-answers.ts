import { createHash } from 'node:crypto';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { filterToSearch } from '#lib/analytics/filter/search.ts';
import type { DatedChange } from '#lib/analytics/view/annotations.ts';
import { readExtractContents, type ExtractContents } from '#lib/analytics/view/contents.ts';
import { askEachTime } from '#lib/analytics/view/figure-source.ts';
import { openHeadAnswers, type HeadAnswer, type HeadContext } from '#lib/analytics/view/head-view.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { currentExtract } from './current.ts';
import { keepDerived, readDerived } from './file-store.ts';
import type { Manifest } from './manifest.ts';
import { readExtract } from './reading.ts';
import type { ExtractScope } from './scope.ts';

/** What the figures of a department rest on besides its extract. */
export interface HeadFacts {
	/** Items that ask for overall satisfaction. */
	readonly overall: readonly string[];
	readonly changes: readonly DatedChange[];
}

/** An answer with the extract it is from and what it is read with. */
export interface AnsweredHead {
	readonly manifest: Manifest;
	readonly context: HeadContext;
	readonly answer: HeadAnswer;
}

/** What is kept of the answer to a page without a choice. */
interface FirstAnswer {
	readonly contents: ExtractContents;
	readonly answer: HeadAnswer;
}

/**
 * Answers a filter over the extract of a department. The answer to a page without a choice, which most visits begin
 * with, lies beside the extract once it was made, so that no engine has to open for it: under a hash of everything it
 * rests on, the build of the app that made it too, since extracts are named by their own hash and never change. What it
 * says whatever the filter, no answer to a choice finds out again. A process that runs from source keeps none.
 */
export async function answerFilter(
	runtime: Runtime,
	scope: ExtractScope,
	{ overall, changes }: HeadFacts,
	filter: Filter
): Promise<AnsweredHead> {
	const manifest = await currentExtract(runtime, scope);
	const { designEffects } = manifest;
	const name = nameOf(runtime, manifest, { overall, changes }, filter);
	const first = name === null ? null : await readDerived<FirstAnswer>(runtime.config, name);
	const read = (contents: ExtractContents): HeadContext => ({ designEffects, contents, overall, changes });
	if (first && isWhole(filter)) return { manifest, context: read(first.contents), answer: first.answer };
	const { isSame, ...made } = await readExtract(runtime, scope, async (reading) => {
		// A batch may have become visible meanwhile: then the answer is of another extract.
		const isSame = reading.manifest.files[0]?.name === manifest.files[0]?.name;
		const known = isSame ? first : null;
		const context = read(known?.contents ?? (await readExtractContents(reading.engine)));
		const answers = openHeadAnswers(reading.engine, context, {
			sourceOf: askEachTime,
			...(known && { known: { ...known.answer, calendar: filter.calendar } })
		});
		return { isSame, manifest: reading.manifest, context, answer: await answers.answer(filter) };
	});
	if (name !== null && isSame && isWhole(filter)) {
		const kept: FirstAnswer = { contents: made.context.contents, answer: made.answer };
		// Without it the next visit computes the same again.
		await keepDerived(runtime.config, name, kept).catch((error) => runtime.log.error('answer.unkept', error));
	}
	return made;
}

/** Whether a filter chooses nothing, in whatever calendar. */
function isWhole(filter: Filter): boolean {
	return filterToSearch({ ...filter, calendar: 'gregory' }) === '';
}

/** The file that keeps the answer to a page without a choice, in the calendar of a filter; null without a build. */
function nameOf(
	{ build }: Runtime,
	manifest: Manifest,
	facts: HeadFacts,
	{ calendar }: Filter
): string | null {
	if (build === null) return null;
	const rests = [build, manifest.files[0]?.name, manifest.designEffects, calendar, facts];
	return `${createHash('sha256').update(JSON.stringify(rests)).digest('hex')}.json`;
}
