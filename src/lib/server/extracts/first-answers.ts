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
 * rests on, the build of the app that made it too, since extracts are named by their own hash and never change. A process
 * that runs from source keeps none.
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
	const found = name === null ? null : await readDerived<FirstAnswer>(runtime.config, name);
	const read = (contents: ExtractContents): HeadContext => ({ designEffects, contents, overall, changes });
	if (found) return { manifest, context: read(found.contents), answer: found.answer };
	const made = await readExtract(runtime, scope, async (reading) => {
		const context = read(await readExtractContents(reading.engine));
		const answer = await openHeadAnswers(reading.engine, context, { sourceOf: askEachTime }).answer(filter);
		return { manifest: reading.manifest, context, answer };
	});
	// A batch may have become visible meanwhile: then the answer is of another extract.
	if (name !== null && made.manifest.files[0]?.name === manifest.files[0]?.name) {
		const kept: FirstAnswer = { contents: made.context.contents, answer: made.answer };
		// Without it the next visit computes the same again.
		await keepDerived(runtime.config, name, kept).catch((error) => runtime.log.error('answer.unkept', error));
	}
	return made;
}

/** The file an answer is kept in; null for answers to a choice, and without a build. */
function nameOf({ build }: Runtime, manifest: Manifest, facts: HeadFacts, filter: Filter): string | null {
	if (build === null || filterToSearch({ ...filter, calendar: 'gregory' }) !== '') return null;
	const rests = [build, manifest.files[0]?.name, manifest.designEffects, filter.calendar, facts];
	return `${createHash('sha256').update(JSON.stringify(rests)).digest('hex')}.json`;
}
