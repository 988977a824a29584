import { randomBytes } from 'node:crypto';

/** A new random identifier: 128 bits as 22 characters of base64url. Says nothing about time or order. */
export function randomId(): string {
	return randomBytes(16).toString('base64url');
}

/** As many new identifiers, for work on thousands of rows: one call for random bytes costs more than the bytes. */
export function randomIds(count: number): string[] {
	const bytes = randomBytes(16 * count);
	return Array.from({ length: count }, (_, index) =>
		bytes.toString('base64url', index * 16, index * 16 + 16)
	);
}
