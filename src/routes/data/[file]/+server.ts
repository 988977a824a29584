import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { requireResults } from '#lib/server/access/guard.ts';
import { deliverExtract } from '#lib/server/extracts/delivery.ts';
import { resultRoles } from '#lib/server/extracts/scope.ts';
import type { RequestHandler } from './$types';

/** An extract file, for those whose roles may receive it; nobody but their browser keeps it, and single forms not even that. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const account = await requireResults(locals, resultRoles);
	const accepted = request.headers.get('accept-encoding') ?? '';
	const delivery = await deliverExtract(locals.runtime, account, params.file, accepted);
	if (!delivery) error(404, { message: 'No such file', code: 'extract.unknown' });
	return new Response(Readable.toWeb(delivery.content) as ReadableStream<Uint8Array>, {
		headers: {
			'content-type': 'application/octet-stream',
			'content-length': String(delivery.bytes),
			...(delivery.encoding ? { 'content-encoding': delivery.encoding } : {}),
			vary: 'accept-encoding',
			'cache-control': `${delivery.mayBeKept ? 'private, max-age=31536000, immutable' : 'no-store'}, no-transform`
		}
	});
};
