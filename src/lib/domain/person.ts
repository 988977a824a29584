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
