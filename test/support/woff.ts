import { inflateSync } from 'node:zlib';

const headerBytes = 44;
const entryBytes = 20;

/**
 * The TrueType or OpenType font inside a WOFF 1.0 file (W3C Recommendation of 13 December 2012, sections 3
 * to 5): system font services do not read the wrapped form that npm packages carry.
 */
export function unwrapWoff(woff: Buffer): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
	const count = woff.readUInt16BE(12);
	const directory = Buffer.alloc(12 + 16 * count);
	woff.copy(directory, 0, 4, 8);
	const power = Math.floor(Math.log2(count));
	directory.writeUInt16BE(count, 4);
	directory.writeUInt16BE(2 ** power * 16, 6);
	directory.writeUInt16BE(power, 8);
	directory.writeUInt16BE((count - 2 ** power) * 16, 10);
	const parts: Buffer[] = [directory];
	let offset = directory.length;
	for (let index = 0; index < count; index += 1) {
		const entry = headerBytes + index * entryBytes;
		const start = woff.readUInt32BE(entry + 4);
		const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
		const length = woff.readUInt32BE(entry + 12);
		const table = packed.length < length ? inflateSync(packed) : packed;
		const record = 12 + 16 * index;
		woff.copy(directory, record, entry, entry + 4);
		woff.copy(directory, record + 4, entry + 16, entry + 20);
		directory.writeUInt32BE(offset, record + 8);
		directory.writeUInt32BE(length, record + 12);
		const padding = (4 - (length % 4)) % 4;
		parts.push(table, Buffer.alloc(padding));
		offset += length + padding;
	}
	return Buffer.concat(parts);
}
