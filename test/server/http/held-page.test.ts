import { text } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { HeldPage } from '#lib/server/http/held-page.ts';

/** What the framework makes of the text it gets: a response with a tag. */
const framed = (html: string, init: ResponseInit = {}) =>
	text(html, { ...init, headers: { etag: '"45h"', 'content-security-policy': "default-src 'none'" } });

it('sends the page that was held, with the status and headers of the framework and without a tag', async () => {
	const page = new HeldPage();

	const response = page.release(framed(page.hold('<p>صفحة</p>'), { status: 404 }));

	expect(await response.text()).toBe('<p>صفحة</p>');
	expect(response.status).toBe(404);
	expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
	expect(response.headers.has('etag')).toBe(false);
	expect(response.headers.get('content-length')).toBe('15');
});

it('sends a page before what follows it', async () => {
	const page = new HeldPage();
	const streamed = new Response(`${page.hold('<p>page</p>')}\n<script>later</script>`);

	expect(await page.release(streamed).text()).toBe('<p>page</p>\n<script>later</script>');
});

it('leaves alone what is no page', () => {
	const page = new HeldPage();
	const answers = [Response.json({ a: 1 }), new Response(null, { status: 303 })];
	for (const answer of answers) expect(page.release(answer)).toBe(answer);
	page.hold('<p>page</p>');
	const unchanged = new Response(null, { status: 304 });
	expect(page.release(unchanged)).toBe(unchanged);
});
