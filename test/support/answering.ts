import type { Submission } from '#lib/server/collecting/submit.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { tokenOf } from '#lib/server/collecting/token.ts';
import { randomId } from '#lib/server/store/id.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';

/** A filled-in F-POST for a person's link, as her browser sends it. */
export function answering(
	token: string,
	change: Partial<Submission> & { fields?: Readonly<Record<string, string>> } = {}
): Submission {
	const { fields = { 'D-OVR-1': '5', 'D-PRO-1': 'NA', 'D-OPN-1': 'الشرح' }, ...rest } = change;
	return {
		door: { kind: 'personal', token },
		submission: randomId(),
		entries: Object.entries(fields),
		consent: true,
		decision: 'send',
		language: 'ar',
		channel: 'letter',
		...rest
	};
}

/** The tokens of everyone invited to a run's survey, in no order; none when it has no survey. */
export async function tokensOf(runtime: Runtime, run: string): Promise<string[]> {
	const publication = await findRunPublication(runtime.store.db, run);
	if (!publication) return [];
	const invitations = await listInvitations(runtime.store.db, publication.id);
	return invitations.map((invitation) => tokenOf(runtime.secrets, invitation));
}

/** Everything in the collecting tables, for tests that compare before and after. */
export async function readCollected({ store }: Pick<Runtime, 'store'>) {
	return {
		submitted: await store.db.selectFrom('submitted').selectAll().orderBy('mark').execute(),
		spent: await store.db.selectFrom('spent').selectAll().orderBy('mark').execute(),
		inbox: await store.db.selectFrom('inbox').selectAll().orderBy('id').execute(),
		invitation: await store.db.selectFrom('invitation').selectAll().orderBy('id').execute()
	};
}
