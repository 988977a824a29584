import { fail, redirect } from '@sveltejs/kit';
import { requireRole } from '#lib/server/access/guard.ts';
import { changeSettings, settingRanges, toSettingsForm } from '#lib/server/programs/settings.ts';
import { listTargetItems } from '#lib/server/programs/target-items.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, ['administrator']);
	const { db } = locals.runtime.store;
	const settings = await readSettings(db);
	return {
		entries: toSettingsForm(settings),
		ranges: { ...settingRanges, k: { min: settings.k, max: settingRanges.k.max } },
		targetItems: await listTargetItems(db, locals.language),
		saved: url.searchParams.has('saved')
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const account = requireRole(locals, ['administrator']);
		const entries = Object.fromEntries(
			[...(await request.formData())].map(([name, value]) => [name, String(value)])
		);
		const result = await changeSettings(locals.runtime, account, entries);
		if (!result.ok) return fail(400, { entries, issues: result.issues });
		redirect(303, '/manage/settings?saved');
	}
};
