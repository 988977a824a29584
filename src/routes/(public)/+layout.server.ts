import { readSettings } from '#lib/server/store/settings.ts';
import type { LayoutServerLoad } from './$types';

/** Who asks, and whom to turn to: on every page that people without an account see. */
export const load: LayoutServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	const { association, privacyContact, k, graceDays } = await readSettings(locals.runtime.store.db);
	return { association: association[locals.language], contact: privacyContact, k, graceDays };
};
