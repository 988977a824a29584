import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

type Coding = 'br' | 'gzip';

/** Below this a packet is sent whether full or not; compressing would only cost time. */
const leastBytes = 1024;

/** Bodies up to this are compressed in one go and keep a length; longer ones are compressed as they come. */
const wholeBytes = 1024 * 1024;

const compressible =
	/^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:json|javascript|manifest\+json|[\w.-]+\+json|xml))/i;

/** Quality 5 of 11: a page in about a millisecond, a tenth more bytes than the best. */
const brotliParams = {
	[constants.BROTLI_PARAM_QUALITY]: 5,
	[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT
};

/**
 * The response compressed as the request's Accept-Encoding allows, brotli before gzip. Left as it is: small
 * bodies, types that gain nothing, bodies already encoded, partial content, and `cache-control: no-transform`.
 * `hooks.server.ts` calls it on what `resolve(event)` gives.
 */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
	if (!isCompressible(response)) return response;
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	const coding = preferredCoding(request.headers.get('accept-encoding') ?? '');
	const { status, statusText } = response;
	if (coding === null || request.method === 'HEAD' || !response.body) {
		return new Response(response.body, { status, statusText, headers });
	}
	const reader = response.body.getReader();
	const { start, ended } = await readStart(reader);
	if (ended && start.length < leastBytes)
		return new Response(new Uint8Array(start), { status, statusText, headers });
	headers.set('content-encoding', coding);
	headers.delete('content-length');
	const tag = headers.get('etag');
	// The same page in two codings differs in its bytes, so its tag may only promise equal meaning.
	if (tag && !tag.startsWith('W/')) headers.set('etag', `W/${tag}`);
	if (!ended) return new Response(compressStream(coding, start, reader), { status, statusText, headers });
	const body = await compressWhole(coding, start);
	headers.set('content-length', String(body.length));
	return new Response(new Uint8Array(body), { status, statusText, headers });
}

function isCompressible({ status, headers, body }: Response): boolean {
	return (
		body !== null &&
		status !== 206 &&
		!headers.has('content-encoding') &&
		!/\bno-transform\b/i.test(headers.get('cache-control') ?? '') &&
		compressible.test(headers.get('content-type') ?? '')
	);
}

/** The coding of a page, brotli before gzip; null for none. */
export function preferredCoding(acceptEncoding: string): Coding | null {
	return acceptedCodings(acceptEncoding, ['br', 'gzip'])[0] ?? null;
}

/** Those of the offered codings that an Accept-Encoding allows. One with `q=0` is refused (RFC 9110, section 12.5.3). */
export function acceptedCodings<Offered extends string>(
	acceptEncoding: string,
	offered: readonly Offered[]
): Offered[] {
	const accepted = new Map<string, boolean>();
	for (const part of acceptEncoding.toLowerCase().split(',')) {
		const [name = '', ...params] = part.split(';').map((piece) => piece.trim());
		accepted.set(name, !params.some((param) => /^q=0(\.0*)?$/.test(param)));
	}
	return offered.filter((coding) => accepted.get(coding) ?? accepted.get('*') ?? false);
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readStart(reader: Reader): Promise<{ start: Buffer; ended: boolean }> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	while (bytes <= wholeBytes) {
		const { done, value } = await reader.read();
		if (done) return { start: Buffer.concat(chunks), ended: true };
		chunks.push(value);
		bytes += value.length;
	}
	return { start: Buffer.concat(chunks), ended: false };
}

const brotliWhole = promisify(brotliCompress);
const gzipWhole = promisify(gzip);

function compressWhole(coding: Coding, body: Buffer): Promise<Buffer> {
	if (coding === 'gzip') return gzipWhole(body);
	const params = { ...brotliParams, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
	return brotliWhole(body, { params });
}

function compressStream(coding: Coding, start: Buffer, reader: Reader): ReadableStream<Uint8Array> {
	async function* rest(): AsyncGenerator<Uint8Array> {
		yield start;
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	}
	const source = Readable.from(rest(), { objectMode: false });
	const target = coding === 'br' ? createBrotliCompress({ params: brotliParams }) : createGzip();
	source.once('error', (error) => target.destroy(error));
	target.once('close', () => source.destroy());
	return Readable.toWeb(source.pipe(target)) as ReadableStream<Uint8Array>;
}
