import { toPercent } from '#lib/components/chart/chart-words.ts';
import {
	nearlyAlike,
	type FormAdvice,
	type FormQuality,
	type ItemFit
} from '#lib/analytics/view/form-quality.ts';
import { forms } from '#lib/messages/forms.ts';
import type { Translate } from '#lib/messages/format.ts';

/** A form of no more questions is short already (statistics 0: prefer 3 to 8). */
const longForm = 8;

/** Two decimals, `0.84`; the sign of a negative number is the minus of mathematics. */
export function decimal(value: number): string {
	return value.toFixed(2).replace('-', '−').replace('−0.00', '0.00');
}

/** What to do about a form, a sentence or two for each piece of advice. `textOf` gives the words of an item. */
export function adviceTexts(
	t: Translate,
	quality: FormQuality,
	textOf: (item: string) => string,
	listed: (texts: readonly string[]) => string
): { readonly key: FormAdvice; readonly text: string }[] {
	const share = toPercent(quality.straightLined?.share ?? 0);
	const alpha = quality.alpha ? decimal(quality.alpha.value) : '';
	const texts: Record<FormAdvice, () => string> = {
		'straight-lined': () =>
			t(quality.items.length > longForm ? forms.adviceStraightLined : forms.adviceStraightLinedShort, {
				share
			}),
		redundant: () => t(forms.adviceRedundant, { alpha }),
		weak: () => t(forms.adviceWeak, { alpha }),
		reversed: () =>
			t(forms.adviceReversed, {
				items: listed(
					quality.items.filter(isReversed).map(({ item }) => t(forms.quoted, { item: textOf(item) }))
				)
			}),
		alike: () =>
			t(forms.adviceAlike, {
				items: listed(
					quality.pairs
						.filter(({ r }) => r >= nearlyAlike)
						.map(({ item, other }) => t(forms.pair, { item: textOf(item), other: textOf(other) }))
				)
			}),
		unknown: () => t(forms.adviceUnknown),
		none: () => t(forms.adviceNone, { alpha, share })
	};
	return quality.advice.map((key) => ({ key, text: texts[key]() }));
}

/** Whether an item runs against the others. */
export function isReversed({ itemRest }: ItemFit): boolean {
	return itemRest !== null && itemRest < 0;
}
