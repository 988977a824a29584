import type { Language } from '#lib/domain/language.ts';

/** What the form of an account held. */
export interface AccountEntries {
	readonly name: string;
	readonly email: string;
	readonly language: Language;
	/** The roles ticked, as `role` or `role:id`. */
	readonly ticked: string[];
}

/** Reads the form of an account. */
export function readAccountForm(form: FormData): AccountEntries {
	return {
		name: String(form.get('name') ?? ''),
		email: String(form.get('email') ?? ''),
		language: form.get('language') === 'en' ? 'en' : 'ar',
		ticked: form.getAll('grant').map(String)
	};
}
