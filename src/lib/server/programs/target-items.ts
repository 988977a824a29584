import type { Language } from '#lib/domain/language.ts';
import { targetItems } from '#lib/domain/settings.ts';
import type { Database } from '#lib/server/store/store.ts';
import { listItemTexts } from './item-texts.ts';
import { readySurveys } from './ready-surveys.ts';
import { targetEntry } from './settings.ts';

/** An item a target can be set for. */
export interface TargetItem {
	readonly item: string;
	/** Its entry in the form of the settings. */
	readonly entry: string;
	/** As its survey asks it. */
	readonly text: string;
}

/** The items a target can be set for, as far as a ready or stored survey asks them. */
export async function listTargetItems(db: Database, language: Language): Promise<TargetItem[]> {
	const stored = new Map((await listItemTexts(db, language)).map(({ id, text }) => [id, text]));
	const ready = new Map(
		readySurveys.toReversed().flatMap(({ items }) => items.map(({ id, text }) => [id, text[language]]))
	);
	return targetItems.flatMap((item) => {
		const text = stored.get(item) ?? ready.get(item);
		return text === undefined ? [] : [{ item, entry: targetEntry(item), text }];
	});
}
