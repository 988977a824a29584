import { readFileSync } from 'node:fs';

/**
 * The text of a file, null when it cannot be read.
 * @param {string} file
 */
export function readOrNull(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}
