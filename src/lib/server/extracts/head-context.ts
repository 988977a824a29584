import { readExtractContents } from '#lib/analytics/view/contents.ts';
import type { HeadContext } from '#lib/analytics/view/head-view.ts';
import type { ItemText } from '#lib/server/programs/item-texts.ts';
import type { Reading } from './reading.ts';

/** The items that ask for overall satisfaction, among those of the stored surveys. */
export function overallItems(texts: readonly ItemText[]): string[] {
	return texts.filter(({ dimension }) => dimension === 'overall').map(({ id }) => id);
}

/** What views over an extract are built with. `texts` are the items of the stored surveys. */
export async function readHeadContext(reading: Reading, texts: readonly ItemText[]): Promise<HeadContext> {
	return {
		...reading.context,
		contents: await readExtractContents(reading.engine),
		overall: overallItems(texts)
	};
}
