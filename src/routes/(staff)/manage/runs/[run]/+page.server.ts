import { fail, redirect } from '@sveltejs/kit';
import { holds } from '#lib/server/access/grants.ts';
import { allow } from '#lib/server/access/guard.ts';
import { endRun, publishLate, undoEnding } from '#lib/server/collecting/ending.ts';
import { requireManagedRun, requireRun } from '#lib/server/http/require-run.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { describeRun } from '#lib/server/programs/run-page.ts';
import { explainNoSurvey } from '#lib/server/programs/runs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { account, run, publication, manages } = await requireRun(locals, params.run);
	return {
		...(await describeRun(locals.runtime, run, publication, locals.language, manages)),
		mayExplain: manages || holds(account, ['qualityManager'])
	};
};

export const actions: Actions = {
	end: async ({ locals, params }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const result = await endRun(locals.runtime, run.id, account.id);
		if (!result.ok) return fail(409, { refused: result.code });
		redirect(303, `/manage/runs/${run.id}?done=${result.publication ? 'ended' : 'endedWithout'}`);
	},
	undo: async ({ locals, params }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const result = await undoEnding(locals.runtime, run.id, account.id);
		if (!result.ok) return fail(409, { refused: result.code });
		redirect(303, `/manage/runs/${run.id}?done=undone`);
	},
	publish: async ({ locals, params }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const result = await publishLate(locals.runtime, run.id, account.id);
		if (!result.ok) return fail(409, { refused: result.code });
		redirect(303, `/manage/runs/${run.id}?done=published`);
	},
	explain: async ({ locals, params, request }) => {
		const { account, run, manages } = await requireRun(locals, params.run);
		allow(manages || holds(account, ['qualityManager']));
		const entered = textFields(await request.formData());
		const result = await explainNoSurvey(locals.runtime, run.id, entered, account.id);
		if (!result.ok) return fail(400, { issues: result.issues, entered });
		redirect(303, `/manage/runs/${run.id}?done=reasonSaved`);
	}
};
