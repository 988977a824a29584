import { hashPassword } from 'better-auth/crypto';
import { randomId } from '#lib/server/store/id.ts';

/** Characters a password must have, and may have. */
export const passwordLength = { min: 12, max: 128 } as const;

/** What is wrong with a password someone chose; null when nothing is. */
export function checkPassword(
	password: string,
	person: { readonly email: string }
): 'short' | 'long' | 'address' | null {
	const length = [...password].length;
	if (length < passwordLength.min) return 'short';
	if (password.length > passwordLength.max) return 'long';
	const text = password.toLowerCase();
	const [name] = person.email.split('@');
	return person.email !== '' && (text.includes(person.email) || text === name) ? 'address' : null;
}

/** A password as it is stored (scrypt), under a new id. Takes tens of milliseconds on purpose. */
export async function toStoredPassword(password: string): Promise<{ id: string; hash: string }> {
	return { id: randomId(), hash: await hashPassword(password) };
}
