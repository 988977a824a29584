import { chart } from '#lib/messages/chart.ts';
import type { Translate } from '#lib/messages/format.ts';

/** A number with so many decimals and a true minus sign, which stays on its left in both languages. */
export function decimalText(t: Translate, value: number, digits: number): string {
	const size = Math.abs(value).toFixed(digits);
	return t(chart.decimal, { value: value < 0 && Number(size) > 0 ? `\u2212${size}` : size });
}
