/**
 * A rendered page kept aside from SvelteKit until it is sent. The framework computes an ETag from every character of a
 * page, which took a fifth of the time of a department's page, and a page that no cache may keep has no use for it.
 */
export class HeldPage {
	#html: string | null = null;

	/** Takes the page as it was rendered; returns what the framework gets in its place. For `transformPageChunk`. */
	hold(html: string): string {
		this.#html = html;
		return '';
	}

	/** The response with the page in it and without a tag; unchanged where no page was held. */
	release(response: Response): Response {
		const html = this.#html;
		if (html === null || response.status === 304) return response;
		const { status, statusText } = response;
		const headers = new Headers(response.headers);
		const page = new TextEncoder().encode(html);
		const isWhole = headers.has('etag');
		headers.delete('etag');
		if (isWhole) headers.set('content-length', String(page.length));
		const body = isWhole || !response.body ? page : follow(page, response.body);
		return new Response(body, { status, statusText, headers });
	}
}

/** The page and, after it, what the framework sends as promises of it are kept. */
function follow(start: Uint8Array, rest: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
	const whole = new TransformStream<Uint8Array, Uint8Array>({
		start: (controller) => controller.enqueue(start)
	});
	return rest.pipeThrough(whole);
}
