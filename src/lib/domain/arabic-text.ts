/** Bidi marks, isolates, embeddings, zero-width characters and the byte order mark: invisible, and never meant. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Harakat, superscript alef and tatweel: ways to write the same word. */
const ornaments = /[\u064b-\u0652\u0670\u0640]/g;

/** Letters that people type for one another, each with the form it is matched by. */
const sameLetter: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ئ: 'ي',
	ؤ: 'و',
	ة: 'ه',
	ک: 'ك'
};

const interchangeable = /[أإآٱىیئؤةک]/g;

/** Text without invisible characters, surrounding white space removed and inner runs of it made one space. */
export function toCleanText(text: string): string {
	return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/**
 * The text with Arabic-Indic (U+0660) and extended (U+06F0) digits as 0 to 9, the decimal separator «٫» as a point
 * and the thousands separator «٬» removed. Everything else stays.
 */
export function toLatinDigits(text: string): string {
	return text
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(/\u066b/g, '.')
		.replace(/\u066c/g, '');
}

/** The text with 0 to 9 as Arabic-Indic digits (U+0660). */
export function toArabicDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** Alef forms, dotless yeh and teh marbuta, with the letter each is matched by. */
const sameLetterInArabic: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ة: 'ه'
};

/**
 * Arabic text as words are looked up: alef forms as bare alef, dotless yeh as yeh, teh marbuta as heh, without harakat,
 * superscript alef, tatweel and invisible characters, digits Latin. Hamza on waw and yeh stays, since it tells words
 * apart; names are compared more loosely, by `normaliseForMatching`. The text itself is shown as written.
 *
 * Source: ArabicNormalizer of Apache Lucene, with alef wasla, superscript alef, invisible marks and digits added.
 */
export function normaliseArabic(text: string): string {
	return toLatinDigits(text.normalize('NFC').replace(invisible, '').replace(ornaments, '')).replace(
		/[أإآٱىة]/g,
		(letter) => sameLetterInArabic[letter] ?? letter
	);
}

/**
 * The form by which two spellings of one text are compared: NFKC, without harakat, tatweel and invisible characters,
 * hamza carriers, dotless yeh, teh marbuta and the Persian yeh and kaf unified, digits Latin, lower case.
 * For matching and searching only; the text itself is stored as written.
 */
export function normaliseForMatching(text: string): string {
	const composed = toLatinDigits(text.normalize('NFKC')).replace(ornaments, '');
	return toCleanText(
		composed.replace(interchangeable, (letter) => sameLetter[letter] ?? letter)
	).toLowerCase();
}
