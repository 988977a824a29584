import { error, fail, redirect } from '@sveltejs/kit';
import { changeReceipt, readReceipt, withdrawReceipt } from '#lib/server/collecting/receipt.ts';
import { throttlesOf } from '#lib/server/collecting/throttle.ts';
import { formEntries } from '#lib/server/http/form-entries.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the address asks to see of a receipt. */
const views = ['sent', 'changed', 'answers', 'change', 'withdraw', 'withdrawn'] as const;

export const load: PageServerLoad = async ({ locals, params, request, url, getClientAddress }) => {
	const asked = views.find((view) => url.searchParams.has(view)) ?? 'answers';
	const found = await readReceipt(locals.runtime, params.receipt);
	if (!found && asked !== 'withdrawn' && !throttlesOf(locals.runtime).misses.allow(getClientAddress())) {
		error(429, 'Too many tries');
	}
	return { found, view: request.method === 'POST' ? 'change' : asked };
};

export const actions: Actions = {
	async change({ locals, params, request }) {
		const fields = formEntries(await request.formData());
		const changed = await changeReceipt(locals.runtime, params.receipt, fields);
		const entries = Object.fromEntries(fields);
		switch (changed.kind) {
			case 'invalid':
				return fail(400, { problems: changed.issues, entries });
			case 'empty':
				return fail(400, { problems: [{ item: null, code: 'emptyChange' as const }], entries });
			case 'gone':
			case 'changed':
				return redirect(303, `/r/${params.receipt}?changed&lang=${locals.language}`);
		}
	},
	async withdraw({ locals, params }) {
		await withdrawReceipt(locals.runtime, params.receipt);
		redirect(303, `/r/${params.receipt}?withdrawn&lang=${locals.language}`);
	}
};
