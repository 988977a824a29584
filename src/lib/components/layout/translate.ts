import { getContext, setContext } from 'svelte';
import type { Language } from '#lib/domain/language.ts';
import { translator, type Translate } from '#lib/messages/format.ts';

const key = Symbol('language');

/** Makes the page's language known to every component below; the root layout calls it with a getter. */
export function provideLanguage(language: () => Language): void {
	setContext(key, language);
}

/** The language of the page. */
export function useLanguage(): () => Language {
	return getContext<() => Language>(key);
}

/** Writes messages in the page's language, and again when it changes. */
export function useTranslate(): Translate {
	const language = useLanguage();
	return (message, params) => translator(language())(message, params);
}
