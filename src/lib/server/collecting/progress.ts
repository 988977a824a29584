import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listSpent } from '#lib/server/store/inbox.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { spentMark } from './token.ts';

/**
 * How far a publication is. Never when: no time is stored. Never how many declined: beside who is done, that would tell
 * of the first few people which of the two they did.
 */
export interface Progress {
	readonly invited: number;
	/** Those who answered and those who declined, alike. */
	readonly done: number;
	/** Everyone invited, by name. */
	readonly people: readonly {
		readonly invitation: string;
		readonly person: string;
		readonly fullName: string;
		readonly done: boolean;
	}[];
}

/** The progress of a publication: before sealing from the marks of spent invitations, afterwards as it was sealed. */
export async function progressOf(runtime: Runtime, publication: string): Promise<Progress> {
	const { db } = runtime.store;
	const [invitations, spent] = await Promise.all([
		listInvitations(db, publication),
		listSpent(db, publication)
	]);
	const people = invitations.map(({ id, person, fullName, answered }) => {
		const outcome = answered ?? spent.get(spentMark(runtime.secrets, id)) ?? 'none';
		return { invitation: id, person, fullName, done: outcome !== 'none' };
	});
	return {
		invited: people.length,
		done: people.filter(({ done }) => done).length,
		people: people.sort((a, b) => byName.compare(a.fullName, b.fullName))
	};
}

const byName = new Intl.Collator('ar');
