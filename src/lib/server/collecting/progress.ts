import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listSpent } from '#lib/server/store/inbox.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { spentMark } from './token.ts';

/** How far a publication is. Never when: no time is stored. */
export interface Progress {
	readonly invited: number;
	readonly answered: number;
	readonly declined: number;
	/** Everyone invited, by name. `done` holds for those who answered and those who declined alike. */
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
	const states = invitations.map(({ id, person, fullName, answered }) => {
		const outcome = answered ?? spent.get(spentMark(runtime.secrets, id)) ?? 'none';
		return { outcome, person: { invitation: id, person, fullName, done: outcome !== 'none' } };
	});
	return {
		invited: states.length,
		answered: states.filter((state) => state.outcome === 'answered').length,
		declined: states.filter((state) => state.outcome === 'declined').length,
		people: states.map((state) => state.person).sort((a, b) => byName.compare(a.fullName, b.fullName))
	};
}

const byName = new Intl.Collator('ar');
