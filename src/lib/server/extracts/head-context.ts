import { readExtractContents, type ExtractContents } from '#lib/analytics/view/contents.ts';
import type { HeadContext } from '#lib/analytics/view/head-view.ts';
import type { ItemText } from '#lib/server/programs/item-texts.ts';
import type { Reading } from './reading.ts';

/** Contents kept in memory: files are named by their hash and never change. */
const mostKept = 100;

const kept = new Map<string, ExtractContents>();

/** What an extract is about. */
export async function readHeadContents({ manifest, engine }: Reading): Promise<ExtractContents> {
	const name = manifest.files[0]?.name ?? '';
	let contents = kept.get(name);
	if (!contents) {
		contents = await readExtractContents(engine);
		if (kept.size >= mostKept) kept.clear();
		kept.set(name, contents);
	}
	return contents;
}

/** The items that ask for overall satisfaction, among those of the stored surveys. */
export function overallItems(texts: readonly ItemText[]): string[] {
	return texts.filter(({ dimension }) => dimension === 'overall').map(({ id }) => id);
}

/** What views over an extract are built with. `texts` are the items of the stored surveys. */
export async function readHeadContext(reading: Reading, texts: readonly ItemText[]): Promise<HeadContext> {
	return { ...reading.context, contents: await readHeadContents(reading), overall: overallItems(texts) };
}
