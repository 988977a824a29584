import type { FieldIssue } from '#lib/domain/form-entry.ts';
import type { Catalogue, Translate } from '#lib/messages/format.ts';
import type { FormIssue } from './ErrorSummary.svelte';

/** The issues of a form in words, for the summary above it and for each field. */
export interface FormErrors {
	readonly list: readonly FormIssue[];
	/** The message of one field, undefined while nothing is wrong with it. */
	of(field: string): string | undefined;
}

/**
 * Issues in words: the message of `field.code` in a catalogue, else that of the code alone. Throws when the catalogue
 * has neither.
 */
export function toFormErrors(issues: readonly FieldIssue[], catalogue: Catalogue, t: Translate): FormErrors {
	const list = issues.map(({ field, code }) => {
		const message = catalogue[`${field}.${code}`] ?? catalogue[code];
		if (!message) throw new RangeError(`no message for ${field}.${code}`);
		return { field: field === '' ? null : field, message: t(message) };
	});
	return { list, of: (field) => list.find((issue) => issue.field === field)?.message };
}
