import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const enoughBytes = 1024 ** 3;

/**
 * Makes a directory for a store of a test, in memory where the system offers enough of it: durable commits cost
 * nothing there, and no test cuts the power.
 */
export function makeFastDirectory(prefix: string): string {
	return mkdtempSync(join(hasRoomInMemory() ? memory : tmpdir(), prefix));
}

function hasRoomInMemory(): boolean {
	try {
		const { bavail, bsize } = statfsSync(memory);
		return bavail * bsize > enoughBytes;
	} catch {
		return false;
	}
}
