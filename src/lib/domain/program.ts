import { z } from 'zod';
import { normaliseForMatching } from './arabic-text.ts';
import { nameEntries, toName } from './form-entry.ts';
import type { Text } from './language.ts';

/** A unit that provides services. */
export interface Department {
	readonly id: string;
	readonly name: Text;
	/** Out of use: kept for its results, offered nowhere. */
	readonly archived: boolean;
}

/** A person or body that delivers programs. */
export interface Provider {
	readonly id: string;
	readonly name: Text;
	readonly archived: boolean;
}

/** A named offering of a department. */
export interface Program {
	readonly id: string;
	/** Id of its department. */
	readonly department: string;
	readonly name: Text;
	/** Id of the survey that measures it, as `F-POST`. */
	readonly survey: string;
	readonly archived: boolean;
}

/** The form of a department or a provider: its names. */
export const namedForm = z.object(nameEntries).transform((entries) => ({ name: toName(entries) }));

/** The form of a program: names, department and survey; whether those two exist is asked of the store. */
export const programForm = z
	.object({
		...nameEntries,
		department: z.string().min(1, 'missing'),
		survey: z.string().min(1, 'missing')
	})
	.transform(({ department, survey, ...names }) => ({ name: toName(names), department, survey }));

export type ProgramInput = z.output<typeof programForm>;

/**
 * Whether a name is taken in either language by another of `others`: people could not tell the two apart. Spellings
 * that differ by hamza, harakat, case and the like count as the same.
 */
export function isNameTaken(
	name: Text,
	others: readonly { readonly id: string; readonly name: Text }[],
	self: string | null
): boolean {
	const ar = normaliseForMatching(name.ar);
	const en = normaliseForMatching(name.en);
	return others.some(
		(other) =>
			other.id !== self &&
			(normaliseForMatching(other.name.ar) === ar || normaliseForMatching(other.name.en) === en)
	);
}
