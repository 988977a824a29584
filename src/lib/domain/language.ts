import { z } from 'zod';

/** The languages of every text Sada shows, Arabic first. */
export const languages = ['ar', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in both languages; neither may be empty. */
export const textSchema = z.strictObject({ ar: z.string().trim().min(1), en: z.string().trim().min(1) });

export type Text = z.infer<typeof textSchema>;

/** Whether a value names one of the languages. */
export function isLanguage(value: unknown): value is Language {
	return value === 'ar' || value === 'en';
}

/** The writing direction that belongs to a language. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
	return language === 'ar' ? 'rtl' : 'ltr';
}
