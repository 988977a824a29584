import { z } from 'zod';
import { lightStems } from '#lib/domain/arabic-stem.ts';
import { normaliseArabic } from '#lib/domain/arabic-text.ts';
import { statMethod } from './stat-method.ts';

const oneOrTwo = z.union([z.string(), z.tuple([z.string(), z.string()])]);

const input = z.union([
	z.object({ normalise: oneOrTwo }),
	z.object({ stem: oneOrTwo }),
	z.object({ match: z.tuple([z.string(), z.string()]) }),
	z.object({ a: z.string(), b: z.string() })
]);

/** Normalised or stemmed text; of two texts, whether they match that way. */
export const arabicTextMethod = statMethod({
	method: 'arabic_text',
	summary: '{normalise} or {stem} a text, or two in a list: whether they match',
	input,
	run(given) {
		if ('normalise' in given) return apply(normaliseArabic, given.normalise);
		if ('stem' in given) return apply(lightStems, given.stem);
		return apply(lightStems, 'match' in given ? given.match : [given.a, given.b]);
	}
});

function apply(form: (text: string) => string, given: string | readonly [string, string]): string | boolean {
	return typeof given === 'string' ? form(given) : form(given[0]) === form(given[1]);
}
