import { answerValues } from '#lib/analytics/dataset/values.ts';
import { SadaError } from '#lib/domain/error.ts';
import { parseSurvey, type ChoiceScale, type Dimension } from '#lib/domain/survey.ts';
import type { Row } from '#lib/server/store/schema.ts';
import { Dictionary } from './dictionary.ts';
import type { Cell } from './loader.ts';

/** The items of a file, each on the scale it was asked on. */
export interface NumberedItems {
	/** Rows of table `item`, in the order of their numbers. */
	readonly rows: readonly (readonly Cell[])[];
	/** Number of an item on a scale. */
	numberOf(item: string, scale: string): number;
	/** Whether an item on a scale is among them. */
	has(item: string, scale: string): boolean;
	/** Ids of the items, each once. */
	readonly ids: readonly string[];
}

/**
 * Numbers the items that were asked, with what they are about and the values of their scales. When versions of a survey
 * disagree about an item or a scale of the same name, the latest decides. Throws `extract.unknown-scale` when no version asks the item on it.
 */
export function numberItems(
	asked: Iterable<{ readonly item: string; readonly scale: string }>,
	versions: readonly Row<'survey_version'>[]
): NumberedItems {
	const known = readItems(versions);
	const dictionary = new Dictionary([...asked].map(({ item, scale }) => nameOf(item, scale)));
	const names = new Set(dictionary.ids);
	const rows = dictionary.ids.map((name, index): Cell[] => {
		const [item = '', scale = ''] = name.split(' ');
		const asked = known.get(name);
		if (!asked) throw new SadaError('extract.unknown-scale', { item, scale });
		const values = asked.scale.options.map((option) => option.value);
		return [
			index + 1,
			item,
			scale,
			asked.dimension,
			Math.min(...values),
			Math.max(...values),
			...answerValues.map((value) => (asked.scale.favourable.includes(value) ? 1 : 0))
		];
	});
	return {
		rows,
		numberOf: (item, scale) => dictionary.numberOf(nameOf(item, scale)) ?? 0,
		has: (item, scale) => names.has(nameOf(item, scale)),
		ids: [...new Set(dictionary.ids.map((name) => name.split(' ')[0] ?? ''))]
	};
}

/** What an item is about, and the scale behind the name of its scale. */
interface AskedItem {
	readonly dimension: Dimension;
	readonly scale: ChoiceScale;
}

/** Every item of every version on its scale; later versions last, so that they win. */
function readItems(versions: readonly Row<'survey_version'>[]): Map<string, AskedItem> {
	const items = new Map<string, AskedItem>();
	for (const { id, definition } of versions) {
		const parsed = parseSurvey(JSON.parse(definition));
		if (!parsed.ok) throw new SadaError('survey.invalid', { id, issues: parsed.issues });
		for (const item of parsed.survey.items) {
			const scale = parsed.survey.scales[item.scale];
			if (scale && scale.kind !== 'text') {
				items.set(nameOf(item.id, item.scale), { dimension: item.dimension, scale });
			}
		}
	}
	return items;
}

/** Ids hold no spaces, so the name is of one item and scale only. */
function nameOf(item: string, scale: string): string {
	return `${item} ${scale}`;
}
