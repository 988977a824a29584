import { redirect } from '@sveltejs/kit';
import { homesFor } from '#lib/components/layout/navigation.ts';
import { listNamedScopes } from '#lib/server/access/grants.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import type { PageServerLoad } from './$types';

/** Leads whoever is signed in to the page of their role; several roles are a list to choose from. */
export const load: PageServerLoad = async ({ locals }) => {
	const { account, runtime } = locals;
	const { db } = runtime.store;
	const homes = account ? homesFor(account.grants, await listNamedScopes(db, account)) : [];
	const [home, ...others] = homes;
	if (home && others.length === 0) redirect(303, home.href);
	return { homes, association: (await readSettings(db)).association };
};
