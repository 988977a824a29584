import { isLanguage, type Language } from '#lib/domain/language.ts';

/** The cookie that remembers the language someone chose; a year. */
export const languageCookie = { name: 'sada.language', maxAgeSeconds: 365 * 86_400 } as const;

/**
 * The language to answer in: what the address asks for (`?lang=en`), else what the browser remembers, else the
 * language of the account, else Arabic. The browser's own list of languages is not asked: on many phones here it is
 * English though its owner reads Arabic.
 */
export function requestLanguage(
	address: URL,
	remembered: string | undefined,
	account: Language | undefined
): Language {
	const asked = address.searchParams.get('lang');
	if (isLanguage(asked)) return asked;
	if (isLanguage(remembered)) return remembered;
	return account ?? 'ar';
}
