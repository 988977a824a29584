import { IntlMessageFormat } from 'intl-messageformat';

/** A text in both languages, in ICU MessageFormat. */
export interface Message {
	readonly ar: string;
	readonly en: string;
}

/** The messages of one area of the app; every entry is complete in both languages by type. */
export type Catalogue = Readonly<Record<string, Message>>;

export type MessageParams = Readonly<Record<string, string | number>>;

/** Writes a message in the language it was made for. */
export type Translate = (message: Message, params?: MessageParams) => string;

/** Locales with calendar and digits named: their defaults differ between devices and ICU versions. */
const locales = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' } as const;

const compiled = { ar: new Map<string, IntlMessageFormat>(), en: new Map<string, IntlMessageFormat>() };

/**
 * A message in one language with its parameters filled in.
 * Throws when a parameter of the message is missing.
 */
export function format(language: 'ar' | 'en', message: Message, params?: MessageParams): string {
	const text = message[language];
	if (!text.includes('{') && !text.includes("'")) return text;
	let parsed = compiled[language].get(text);
	if (!parsed) {
		parsed = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true });
		compiled[language].set(text, parsed);
	}
	return String(parsed.format(params));
}

/** `format` bound to one language. */
export function translator(language: 'ar' | 'en'): Translate {
	return (message, params) => format(language, message, params);
}
