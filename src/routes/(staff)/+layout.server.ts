import { listNamedScopes } from '#lib/server/access/grants.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in and the pages that are their own, for the frame of staff pages; nothing for anyone else. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const { account, runtime } = locals;
	if (!account) return { account: null, own: { departments: [], providers: [] } };
	return {
		account: { name: account.name, grants: account.grants },
		own: await listNamedScopes(runtime.store.db, account)
	};
};
