import parsePhoneNumber from 'libphonenumber-js/mobile';
import { toCleanText, toLatinDigits } from './arabic-text.ts';

/**
 * Why a mobile number cannot be used. `scientific`: a spreadsheet rounded it (`5.12346E+08`), its digits are lost.
 * `foreign`: a good number of another country where those are not taken.
 */
export type PhoneProblem = 'scientific' | 'foreign' | 'invalid';

export type ParsedPhone =
	{ readonly ok: true; readonly phone: string } | { readonly ok: false; readonly code: PhoneProblem };

export interface PhoneOptions {
	/** Takes numbers of other countries, which must be written with `+` or `00`. Default false. */
	readonly allowForeign?: boolean;
}

/**
 * A mobile number in international form (`+9665XXXXXXXX`), from any way people and spreadsheets write it: with or
 * without the leading zero or country code, spaced, dashed, in Arabic-Indic digits, behind the apostrophe of a
 * formula-safe export.
 */
export function parsePhone(text: string, options: PhoneOptions = {}): ParsedPhone {
	const written = toLatinDigits(toCleanText(text)).replace(/^'/, '');
	if (/^\+?\d+(?:[.,]\d+)?e\+?\d+$/i.test(written)) return { ok: false, code: 'scientific' };
	const compact = written.replace(/\.0+$/, '').replace(/[\s().\-\u2010-\u2015/_]/g, '');
	if (!/^\+?\d{6,17}$/.test(compact)) return { ok: false, code: 'invalid' };
	const saudi = /^(?:\+?9660?|009660?|0)?(5\d{8})$/.exec(compact);
	if (saudi) return { ok: true, phone: `+966${saudi[1]}` };
	if (!/^(?:\+|00)/.test(compact)) return { ok: false, code: 'invalid' };
	const parsed = parsePhoneNumber(compact.replace(/^00/, '+'));
	if (!parsed?.isValid() || parsed.countryCallingCode === '966') return { ok: false, code: 'invalid' };
	return options.allowForeign ? { ok: true, phone: parsed.number } : { ok: false, code: 'foreign' };
}
