import type { z } from 'zod';

type Report = (path: PropertyKey[], code: string, params?: Record<string, string>) => void;

/**
 * Mistakes that show only when parts of a survey are held against each other. It is given whatever was read,
 * well formed or not, so that one reading of a file names every mistake; parts of the wrong type are passed over,
 * since the schema names them.
 */
export function reportContradictions(survey: unknown, context: z.core.$RefinementCtx): void {
	if (!isRecord(survey)) return;
	const report: Report = (path, code, params = {}) =>
		context.addIssue({ code: 'custom', path, params: { code, ...params } });
	const scales = isRecord(survey['scales']) ? survey['scales'] : {};
	for (const [id, scale] of Object.entries(scales)) {
		if (isRecord(scale) && scale['kind'] !== 'text') checkScale(scale, ['scales', id], report);
	}
	checkItems(asArray(survey['items']), scales, report);
}

function checkScale(scale: Record<string, unknown>, at: PropertyKey[], report: Report): void {
	const values = new Set<unknown>();
	const labels = { ar: new Set<string>(), en: new Set<string>() };
	asArray(scale['options']).forEach((option, index) => {
		if (!isRecord(option)) return;
		if (values.has(option['value'])) report([...at, 'options', index, 'value'], 'repeatedValue');
		values.add(option['value']);
		const label = isRecord(option['label']) ? option['label'] : {};
		for (const language of ['ar', 'en'] as const) {
			const text = label[language];
			if (typeof text !== 'string' || text === '') continue;
			if (labels[language].has(text)) {
				report([...at, 'options', index, 'label', language], 'repeatedLabel', { text });
			}
			labels[language].add(text);
		}
	});
	const favourable = new Set<unknown>();
	asArray(scale['favourable']).forEach((value, index) => {
		const here = [...at, 'favourable', index];
		if (favourable.has(value)) report(here, 'repeatedValue');
		else if (typeof value === 'number' && !values.has(value))
			report(here, 'notAnOption', { value: String(value) });
		favourable.add(value);
	});
	if (values.size > 0 && values.isSubsetOf(favourable)) report([...at, 'favourable'], 'everythingFavourable');
}

function checkItems(items: readonly unknown[], scales: Record<string, unknown>, report: Report): void {
	const ids = new Set<string>();
	items.forEach((item, index) => {
		if (!isRecord(item)) return;
		const { id, scale } = item;
		if (typeof id === 'string') {
			if (ids.has(id)) report(['items', index, 'id'], 'repeatedItem', { id });
			ids.add(id);
		}
		if (typeof scale !== 'string') return;
		if (!Object.hasOwn(scales, scale)) report(['items', index, 'scale'], 'unknownScale', { scale });
		const definition = scales[scale];
		if (item['subject'] !== undefined && isRecord(definition) && definition['kind'] === 'text') {
			report(['items', index, 'subject'], 'subjectOnText');
		}
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asArray(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
