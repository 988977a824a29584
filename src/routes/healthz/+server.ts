import { checkHealth } from '#lib/server/http/health.ts';
import type { RequestHandler } from './$types';

/** Whether this process can do its work, for whoever watches it: 200, or 503 with the reason. */
export const GET: RequestHandler = async ({ locals }) => {
	const health = await checkHealth(locals.runtime);
	return Response.json(health, {
		status: health.status === 'ok' ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
