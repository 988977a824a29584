import type { Page } from 'playwright-core';
import type { Language } from '#lib/domain/language.ts';

/**
 * What reads wrong on a page in a language: marks of a message that was not filled in, and words in the other language's
 * letters. Names and addresses are left alone: they stand in `bdi`, in something with a `lang` or a direction of its
 * own, or in a field. Parts that are folded away are read too.
 */
export function wrongWords(page: Page, language: Language): Promise<string[]> {
	return page.evaluate((shown) => {
		const names = 'bdi, [lang], [dir=ltr], [dir=rtl], input, textarea, script, style';
		const wrong: string[] = [];
		const judge = (where: string, text: string) => {
			const words = text.trim();
			const foreign = shown === 'ar' ? /[a-z]{2}/i : /[\u0621-\u064a]/;
			const native = shown === 'ar' ? /[\u0621-\u064a]/ : /[a-z]{2}/i;
			if (/[{}]|\[object|undefined|\bNaN\b|\bnull\b|#lib/.test(words))
				wrong.push(`unfilled, ${where}: ${words}`);
			else if (foreign.test(words) && !native.test(words)) wrong.push(`other language, ${where}: ${words}`);
		};
		judge('title', document.title);
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const element = texts.currentNode.parentElement;
			if (element && !element.closest(names))
				judge(element.tagName.toLowerCase(), texts.currentNode.nodeValue ?? '');
		}
		for (const attribute of [
			'aria-label',
			'alt',
			'title',
			'placeholder',
			'aria-valuetext',
			'aria-description'
		]) {
			for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
				judge(`${element.tagName.toLowerCase()} ${attribute}`, element.getAttribute(attribute) ?? '');
			}
		}
		return wrong;
	}, language);
}
