import { compile } from './compiled.ts';

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
export const locales = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' } as const;

type Written = ReturnType<typeof compile>;

const compiled = { ar: new Map<string, Written>(), en: new Map<string, Written>() };

/**
 * A message in one language with its parameters filled in.
 * Throws when a parameter of the message is missing.
 */
export function format(language: 'ar' | 'en', message: Message, params?: MessageParams): string {
	const text = message[language];
	if (!text.includes('{') && !text.includes("'")) return text;
	let write = compiled[language].get(text);
	if (!write) {
		write = compile(text, locales[language]);
		compiled[language].set(text, write);
	}
	return write(params);
}

/** `format` bound to one language. */
export function translator(language: 'ar' | 'en'): Translate {
	return translators[language];
}

const translators: Readonly<Record<'ar' | 'en', Translate>> = {
	ar: (message, params) => format('ar', message, params),
	en: (message, params) => format('en', message, params)
};
