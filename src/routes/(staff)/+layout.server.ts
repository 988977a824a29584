import { listDepartmentsHeaded } from '#lib/server/access/grants.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in and the departments they head, for the frame of staff pages; nothing for anyone else. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const { account, runtime } = locals;
	if (!account) return { account: null, headed: [] };
	return {
		account: { name: account.name, grants: account.grants },
		headed: await listDepartmentsHeaded(runtime.store.db, account)
	};
};
