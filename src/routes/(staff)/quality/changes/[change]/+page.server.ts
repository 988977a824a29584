import { error, fail, redirect } from '@sveltejs/kit';
import { canRecordChange } from '#lib/server/access/change-scope.ts';
import { allow, requireResults } from '#lib/server/access/guard.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { openChangePage, toChangeEntries } from '#lib/server/programs/change-page.ts';
import { removeChange, saveChange } from '#lib/server/programs/recorded-changes.ts';
import { findChange } from '#lib/server/store/recorded-changes.ts';
import type { Actions, PageServerLoad } from './$types';

const list = '/quality/changes';

/** Who asks, and the change the address names, which they may correct; null for `new`. */
async function readChange(locals: App.Locals, id: string) {
	const account = await requireResults(locals, ['departmentHead', 'qualityManager']);
	const change = id === 'new' ? null : await findChange(locals.runtime.store.db, id);
	if (!change && id !== 'new') error(404, { message: 'No such change', code: 'change.unknown' });
	if (change) allow(canRecordChange(account, change.department));
	return { account, change };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { account, change } = await readChange(locals, params.change);
	const { places } = await openChangePage(locals.runtime.store.db, account, locals.language);
	const place = url.searchParams.get('place') ?? '';
	const entries = change
		? toChangeEntries(change)
		: { place, changedOn: locals.runtime.clock.today(), reason: '', rebases: false };
	return { isNew: change === null, entries, places };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { account, change } = await readChange(locals, params.change);
		const fields = textFields(await request.formData());
		const saved = await saveChange(locals.runtime, account, change?.id ?? null, fields);
		if (!saved.ok) {
			const { place = '', changedOn = '', reason = '', rebases } = fields;
			const entered = { place, changedOn, reason, rebases: rebases !== undefined };
			return fail(400, { issues: saved.issues, entered });
		}
		redirect(303, `${list}?done=${change ? 'corrected' : 'added'}`);
	},
	remove: async ({ locals, params }) => {
		const { account, change } = await readChange(locals, params.change);
		if (change) await removeChange(locals.runtime, account, change.id);
		redirect(303, `${list}?done=removed`);
	}
};
