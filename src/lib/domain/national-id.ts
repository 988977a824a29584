import { toCleanText, toLatinDigits } from './arabic-text.ts';

/**
 * Whether a text is a Saudi national id or residence number: ten digits in any script, the first 1 (citizen) or
 * 2 (resident), with a Luhn check digit. Sada recognises them only to refuse them.
 */
export function isNationalId(text: string): boolean {
	const digits = toLatinDigits(toCleanText(text));
	return /^[12]\d{9}$/.test(digits) && passesLuhn(digits);
}

/** The text with every national id in it made asterisks; ten digits inside a longer number are not one. */
export function maskNationalIds(text: string): string {
	return text.replace(tenDigits, (digits) => (isNationalId(digits) ? '*'.repeat(10) : digits));
}

const tenDigits = /(?<![0-9٠-٩۰-۹])[12١٢۱۲][0-9٠-٩۰-۹]{9}(?![0-9٠-٩۰-۹])/g;

/** The Luhn sum of a ten-digit text, every second digit from the first doubled. */
function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let position = 0; position < digits.length; position++) {
		const digit = Number(digits[position]) * (position % 2 === 0 ? 2 : 1);
		sum += digit > 9 ? digit - 9 : digit;
	}
	return sum % 10 === 0;
}
