import { access } from '#lib/messages/access.ts';
import { accounts } from '#lib/messages/accounts.ts';
import type { Message, Translate } from '#lib/messages/format.ts';

const words: Readonly<Record<string, Message>> = {
	'name.missing': access.nameMissing,
	'email.missing': access.emailMissing,
	'email.invalid': access.emailInvalid,
	'email.taken': accounts.emailTaken,
	'grants.invalid': accounts.grantsInvalid,
	'grants.last-administrator': accounts.lastAdministrator,
	'account.last-administrator': accounts.lastAdministrator,
	'account.self': accounts.self,
	'account.unknown': accounts.gone
};

/** What is wrong in words, with the control each belongs to. */
export function writeIssues(
	t: Translate,
	issues: readonly { readonly field: string; readonly code: string }[]
): { field: string | null; message: string }[] {
	return issues.map(({ field, code }) => ({
		field: field === 'account' ? null : field,
		message: t(words[`${field}.${code}`] ?? accounts.gone)
	}));
}
