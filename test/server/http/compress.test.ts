import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressResponse, preferredCoding } from '#lib/server/http/compress.ts';

const page = 'صدى '.repeat(2000);

function ask(acceptEncoding: string, method = 'GET'): Request {
	return new Request('http://sada.test/', { method, headers: { 'accept-encoding': acceptEncoding } });
}

function answer(body: BodyInit | null, headers: Record<string, string> = {}): Response {
	return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

async function bytesOf(response: Response): Promise<Buffer> {
	return Buffer.from(await response.arrayBuffer());
}

describe('compressing what the app renders', () => {
	test.each([
		['br, gzip', 'br', brotliDecompressSync],
		['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
		['*', 'br', brotliDecompressSync]
	])('a visitor who accepts %s gets %s', async (accepted, coding, unpack) => {
		const response = await compressResponse(ask(accepted), answer(page, { etag: '"abc"' }));
		const body = await bytesOf(response);
		expect(response.headers.get('content-encoding')).toBe(coding);
		expect(response.headers.get('content-length')).toBe(String(body.length));
		expect(response.headers.get('vary')).toBe('accept-encoding');
		expect(response.headers.get('etag')).toBe('W/"abc"');
		expect(unpack(body).toString('utf8')).toBe(page);
		expect(body.length).toBeLessThan(200);
	});

	test('a long stream is compressed as it comes, without a length', async () => {
		const piece = new TextEncoder().encode('1,2,3\n'.repeat(50_000));
		let sent = 0;
		const stream = new ReadableStream<Uint8Array>({
			pull: (controller) => (sent++ < 10 ? controller.enqueue(piece) : controller.close())
		});
		const response = await compressResponse(ask('gzip'), answer(stream, { 'content-type': 'text/csv' }));
		expect(response.headers.has('content-length')).toBe(false);
		expect(gunzipSync(await bytesOf(response)).length).toBe(10 * piece.length);
	});

	test('a stream that breaks off breaks the answer off', async () => {
		let sent = 0;
		const stream = new ReadableStream<Uint8Array>({
			pull: (controller) => {
				if (sent++ < 3) controller.enqueue(new Uint8Array(600_000));
				else controller.error(new Error('the disk went away'));
			}
		});
		const response = await compressResponse(ask('br'), answer(stream));
		await expect(response.arrayBuffer()).rejects.toThrow();
	});

	test.each([
		['a small body', answer('<p>short</p>')],
		['a picture', answer(new Uint8Array(5000), { 'content-type': 'image/png' })],
		['a data file', answer(new Uint8Array(5000), { 'content-type': 'application/octet-stream' })],
		['events', answer('data: 1\n\n'.repeat(500), { 'content-type': 'text/event-stream' })],
		['a body already encoded', answer(page, { 'content-encoding': 'zstd' })],
		['what must not be transformed', answer(page, { 'cache-control': 'no-store, no-transform' })],
		['a redirect', new Response(null, { status: 303, headers: { location: '/' } })]
	])('%s is left as it is', async (_what, original) => {
		const encoding = original.headers.get('content-encoding');
		const expected = await bytesOf(original.clone());
		const response = await compressResponse(ask('br'), original);
		expect(response.headers.get('content-encoding')).toBe(encoding);
		expect((await bytesOf(response)).equals(expected)).toBe(true);
	});

	test('a visitor who accepts nothing gets the page plain, and caches are told', async () => {
		const response = await compressResponse(ask('identity'), answer(page));
		expect(await response.text()).toBe(page);
		expect(response.headers.get('vary')).toBe('accept-encoding');
	});

	test.each([
		['', null],
		['br;q=0', null],
		['BR', 'br'],
		['deflate, gzip', 'gzip'],
		['*;q=0', null],
		['gzip, *;q=0', 'gzip']
	])('of %j it takes %j', (accepted, coding) => {
		expect(preferredCoding(accepted)).toBe(coding);
	});
});
