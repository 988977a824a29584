/** One page as a transaction left it. */
export interface Frame {
	/** From 1. */
	readonly page: number;
	readonly bytes: Buffer;
	/** Size of the database after the commit that this frame ends; 0 for the others of a transaction. */
	readonly pagesAfterCommit: number;
}

const headerBytes = 32;
const frameHeaderBytes = 24;

/** The two numbers that change whenever the log starts over. */
export function saltOf(log: Buffer): string {
	return log.toString('hex', 16, 24);
}

/** The frames of a SQLite write-ahead log up to its last commit (https://sqlite.org/fileformat2.html#walformat). */
export function readFrames(log: Buffer): Frame[] {
	if (log.length < headerBytes) return [];
	const pageBytes = log.readUInt32BE(8);
	const frames: Frame[] = [];
	for (let start = headerBytes; start + frameHeaderBytes + pageBytes <= log.length;) {
		if (log.toString('hex', start + 8, start + 16) !== saltOf(log)) break;
		const end = start + frameHeaderBytes + pageBytes;
		frames.push({
			page: log.readUInt32BE(start),
			bytes: log.subarray(start + frameHeaderBytes, end),
			pagesAfterCommit: log.readUInt32BE(start + 4)
		});
		start = end;
	}
	return frames.slice(0, frames.findLastIndex((frame) => frame.pagesAfterCommit > 0) + 1);
}
