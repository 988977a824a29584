import type { Language } from './language.ts';
import type { Grant } from './role.ts';

/** A member of staff as the app knows them while they are signed in. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	/** The language this person is served in where the browser remembers none. */
	readonly language: Language;
	/** Every role held, each over its scope; empty until an administrator gives one. */
	readonly grants: readonly Grant[];
}
