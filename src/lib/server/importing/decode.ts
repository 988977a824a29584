/** The encodings that spreadsheets save CSV files in where Arabic is written. */
export const encodings = ['utf-8', 'windows-1256', 'utf-16le'] as const;

export type Encoding = (typeof encodings)[number];

/** Whether a value names an encoding. */
export function isEncoding(value: unknown): value is Encoding {
	return (encodings as readonly unknown[]).includes(value);
}

/** The bytes of a file as they come. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The encoding of a text: what its byte order mark says, else UTF-8 if every byte fits it, else Windows-1256, which
 * every text fits.
 */
export function sniffEncoding(bytes: Uint8Array): Encoding {
	return markedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1256');
}

/** `sniffEncoding` of bytes that come in parts; reads them to the end unless a mark or a wrong byte decides sooner. */
export async function sniffEncodingOf(bytes: Bytes): Promise<Encoding> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let start = new Uint8Array(0);
	try {
		for await (const part of bytes) {
			if (start.length >= 3) {
				decoder.decode(part, { stream: true });
				continue;
			}
			start = Buffer.concat([start, part]);
			const marked = markedEncoding(start);
			if (marked) return marked;
			if (start.length >= 3) decoder.decode(start, { stream: true });
		}
		decoder.decode(start.length < 3 ? start : undefined);
		return 'utf-8';
	} catch (error) {
		if (error instanceof TypeError) return 'windows-1256';
		throw error;
	}
}

/** The text of a file, without its byte order mark, line ends made `\n`. Bytes that fit no letter become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
}

/** `decodeText` of bytes that come in parts; parts of the text as they are known, none of them empty. */
export async function* decodeParts(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	let held = '';
	for await (const part of bytes) {
		const text = held + decoder.decode(part, { stream: true });
		// A return at the end may be the first half of a line end.
		held = text.endsWith('\r') ? '\r' : '';
		const known = text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
		if (known !== '') yield known;
	}
	const rest = (held + decoder.decode()).replace(/\r\n?/g, '\n');
	if (rest !== '') yield rest;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
