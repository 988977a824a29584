import { redirect } from '@sveltejs/kit';
import { navigationFor } from '#lib/components/layout/navigation.ts';
import { listDepartmentsHeaded } from '#lib/server/access/grants.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import type { PageServerLoad } from './$types';

/** Leads whoever is signed in to the page they came for. */
export const load: PageServerLoad = async ({ locals }) => {
	const { account, runtime } = locals;
	const { db } = runtime.store;
	if (account) {
		const [home] = navigationFor(account.grants, await listDepartmentsHeaded(db, account));
		if (home) redirect(303, home.href);
	}
	return { association: (await readSettings(db)).association };
};
