import { normaliseArabic } from './arabic-text.ts';

/** Article and conjunctions, tried in this order; the first that fits is taken off. */
const prefixes = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'];

/** Endings of number, gender and possession, each taken off in turn where it fits. */
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Letters that must be left; of a word with «و» before it, three. */
const fewestLeft = 2;
const fewestLeftOfAnd = 3;

/**
 * The light stem of one word, normalised by `normaliseArabic`: without article, conjunction and common endings, as long
 * as two letters are left (three after «و»). For matching words of one family; it is no root and no dictionary form.
 *
 * Source: L. S. Larkey, L. Ballesteros and M. E. Connell, Light stemming for Arabic information retrieval (2007): light10,
 * with the order and the lengths of ArabicStemmer of Apache Lucene.
 */
export function lightStem(word: string): string {
	const normal = normaliseArabic(word);
	const prefix = prefixes.find((candidate) => {
		const left = candidate.length === 1 ? fewestLeftOfAnd : fewestLeft;
		return normal.startsWith(candidate) && normal.length >= candidate.length + left;
	});
	return suffixes.reduce(
		(stem, suffix) =>
			stem.endsWith(suffix) && stem.length >= suffix.length + fewestLeft
				? stem.slice(0, -suffix.length)
				: stem,
		normal.slice(prefix?.length ?? 0)
	);
}

/** The light stems of the words of a text, with everything between words kept. */
export function lightStems(text: string): string {
	return normaliseArabic(text).replace(/\p{L}+/gu, (word) => lightStem(word));
}
