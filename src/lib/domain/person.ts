import { z } from 'zod';
import { toLatinDigits } from './arabic-text.ts';
import { toFullName, toMatchName } from './person-name.ts';
import { parsePhone } from './phone.ts';
import { isEmail } from './roster.ts';

const mobileCodes = {
	scientific: 'mobileScientific',
	foreign: 'mobileForeign',
	invalid: 'mobileInvalid'
} as const;

/**
 * The form by which one person is added to a run. Its codes are those of a roster's rejected rows; a person needs a
 * mobile or an e-mail, or nobody could reach them.
 */
export const personForm = z
	.object({
		fullName: z
			.string()
			.default('')
			.transform(toFullName)
			.pipe(z.string().min(1, 'nameMissing').max(200, 'nameInvalid')),
		mobile: z
			.string()
			.default('')
			.transform((written, context) => {
				if (written.trim() === '') return null;
				const parsed = parsePhone(written, { allowForeign: true });
				if (parsed.ok) return parsed.phone;
				context.addIssue({ code: 'custom', message: mobileCodes[parsed.code] });
				return null;
			}),
		email: z
			.string()
			.default('')
			.transform((written, context) => {
				const email = toLatinDigits(written.trim()).toLowerCase();
				if (email !== '' && !isEmail(email)) context.addIssue({ code: 'custom', message: 'emailInvalid' });
				return email === '' ? null : email;
			})
	})
	.transform((person, context) => {
		const matchName = toMatchName(person.fullName);
		if (!/\p{L}/u.test(matchName)) {
			context.addIssue({ code: 'custom', path: ['fullName'], message: 'nameInvalid' });
		}
		if (person.mobile === null && person.email === null) {
			context.addIssue({ code: 'custom', path: ['mobile'], message: 'contactMissing' });
		}
		return { ...person, matchName };
	});

/** A person as the form gives them, not yet looked up in the store. */
export type NewPerson = z.output<typeof personForm>;

/** What tells whether two people are one. */
interface Reachable {
	readonly mobile: string | null;
	readonly email: string | null;
}

/**
 * Among stored people of the same normalised name, the one a person is: their mobiles agree, or their e-mails where one
 * of the two has no mobile. Never by name alone; undefined when there is none.
 */
export function findSamePerson<Stored extends Reachable>(
	namesakes: readonly Stored[],
	person: Reachable
): Stored | undefined {
	return (
		namesakes.find(({ mobile }) => mobile !== null && mobile === person.mobile) ??
		namesakes.find(
			({ mobile, email }) =>
				email !== null && email === person.email && (mobile === null || person.mobile === null)
		)
	);
}
