import { error } from '@sveltejs/kit';
import { lifeOf } from '#lib/domain/publication.ts';
import { linksOf } from '#lib/server/collecting/links.ts';
import { requireManagedRun } from '#lib/server/http/require-run.ts';
import { toLinkFile } from '#lib/server/programs/link-page.ts';
import { translator } from '#lib/messages/format.ts';
import { runLinks } from '#lib/messages/run-links.ts';
import type { RequestHandler } from './$types';

/** The links to a run's survey as a file, while it is open. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { account, publication } = await requireManagedRun(locals, params.run);
	const { clock } = locals.runtime;
	if (!publication || !['open', 'upcoming'].includes(lifeOf(publication, clock.today(), 0))) {
		error(404, { message: 'No survey is open', code: 'run.no-open-survey' });
	}
	const t = translator(locals.language);
	const links = await linksOf(locals.runtime, publication.id, account.id);
	const name = encodeURIComponent(`${t(runLinks.fileName)}.csv`);
	return new Response(toLinkFile(links, t), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="survey-links.csv"; filename*=UTF-8''${name}`
		}
	});
};
