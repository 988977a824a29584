import { z } from 'zod';
import { toCleanText } from './arabic-text.ts';
import { parseCivilDate } from './calendar.ts';
import type { Text } from './language.ts';

/** What is wrong in one field of a form; people read the message of the code. */
export interface FieldIssue {
	readonly field: string;
	readonly code: string;
}

/** What a form holds, or everything that is wrong with it. */
export type Checked<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Reads a form with a schema whose error messages are issue codes. One issue for each field: the first. A field that
 * is absent or of the wrong kind is `missing`.
 */
export function checkForm<Schema extends z.ZodType>(
	schema: Schema,
	entries: unknown
): Checked<z.output<Schema>> {
	const parsed = schema.safeParse(entries);
	if (parsed.success) return { ok: true, value: parsed.data };
	const issues = new Map<string, string>();
	for (const { path, message, code } of parsed.error.issues) {
		const field = String(path[0] ?? '');
		if (!issues.has(field)) issues.set(field, code === 'invalid_type' ? 'missing' : message);
	}
	return { ok: false, issues: [...issues].map(([field, code]) => ({ field, code })) };
}

/** A short text of one line that must be there; invisible characters and doubled spaces are removed. */
export function lineOf(most: number) {
	return z.string().transform(toCleanText).pipe(z.string().min(1, 'missing').max(most, 'tooLong'));
}

/** A date that may be left out (null), in any spelling and digits. */
export const dateEntry = z
	.string()
	.optional()
	.transform((written, context) => {
		if (written === undefined || written.trim() === '') return null;
		const date = parseCivilDate(written);
		if (date === null) context.addIssue({ code: 'custom', message: 'invalidDate' });
		return date;
	});

/** The names of a thing in both languages, the fields `nameAr` and `nameEn`; English left blank is the Arabic one. */
export const nameEntries = {
	nameAr: lineOf(120),
	nameEn: z
		.string()
		.optional()
		.transform((name) => toCleanText(name ?? ''))
		.pipe(z.string().max(120, 'tooLong'))
};

/** The names read by `nameEntries` as one text. */
export function toName(entries: { readonly nameAr: string; readonly nameEn: string }): Text {
	return { ar: entries.nameAr, en: entries.nameEn === '' ? entries.nameAr : entries.nameEn };
}
