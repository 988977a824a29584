import { randomBytes } from 'node:crypto';

/** A new random identifier: 128 bits as 22 characters of base64url. Says nothing about time or order. */
export function randomId(): string {
	return randomBytes(16).toString('base64url');
}
