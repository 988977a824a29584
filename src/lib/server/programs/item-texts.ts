import type { Language } from '#lib/domain/language.ts';
import type { Dimension } from '#lib/domain/survey.ts';
import { listSurveyVersions } from '#lib/server/store/extract-content.ts';
import type { Database } from '#lib/server/store/store.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';

/** The words of an item in one language, as its latest version asks it. */
export interface ItemText {
	readonly id: string;
	readonly dimension: Dimension;
	readonly text: string;
	/** Labels by value, for each scale it was ever asked on. */
	readonly scales: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** Every item with choices that any stored survey asks, as the longest survey asks them first, then the others'. */
export async function listItemTexts(db: Database, language: Language): Promise<ItemText[]> {
	const texts = new Map<string, ItemText>();
	const versions = await listSurveyVersions(db);
	const surveys = await Promise.all(versions.map(({ id }) => readSurveyVersion(db, id)));
	surveys.sort((a, b) => b.items.length - a.items.length || a.version - b.version);
	for (const survey of surveys) {
		for (const item of survey.items) {
			const scale = survey.scales[item.scale];
			if (!scale || scale.kind === 'text') continue;
			const labels = Object.fromEntries(scale.options.map(({ value, label }) => [value, label[language]]));
			texts.set(item.id, {
				id: item.id,
				dimension: item.dimension,
				text: item.text[language],
				scales: { ...texts.get(item.id)?.scales, [item.scale]: labels }
			});
		}
	}
	return [...texts.values()];
}
