import { expect, test } from 'vitest';
import {
	isLongToken,
	isToken,
	newInvitation,
	nextLink,
	receiptOf,
	spentMark,
	submittedMark,
	tokenOf
} from '#lib/server/collecting/token.ts';
import { secretsFromKey } from '#lib/server/runtime/secrets.ts';

const secrets = secretsFromKey(new Uint8Array(32).fill(7));
const others = secretsFromKey(new Uint8Array(32).fill(8));

test('a token is nine characters that follow from the invitation and the key alone', () => {
	const invitation = { id: 'aaaaaaaaaaaaaaaaaaaaaa', generation: 0 };
	expect(tokenOf(secrets, invitation)).toBe(tokenOf(secrets, { ...invitation }));
	expect(isToken(tokenOf(secrets, invitation))).toBe(true);
	expect(tokenOf(others, invitation)).not.toBe(tokenOf(secrets, invitation));
	expect(tokenOf(secrets, { ...invitation, generation: 1 })).not.toBe(tokenOf(secrets, invitation));
});

test('no link ends in a character that programs leave out of links, first or replaced', () => {
	for (let index = 0; index < 300; index += 1) {
		const invitation = newInvitation(secrets, 'publication', 'person');
		const replaced = { id: invitation.id, ...nextLink(secrets, invitation) };
		expect(tokenOf(secrets, invitation)).toMatch(/[A-Za-z0-9]$/);
		expect(tokenOf(secrets, replaced)).toMatch(/[A-Za-z0-9]$/);
		expect(replaced.generation).toBeGreaterThan(0);
	}
});

test('marks and receipts of one text differ by purpose, and repeat', () => {
	const submission = 'bbbbbbbbbbbbbbbbbbbbbb';
	const derived = [submittedMark, receiptOf, spentMark].map((derive) => derive(secrets, submission));
	expect(new Set(derived).size).toBe(3);
	expect(isLongToken(receiptOf(secrets, submission))).toBe(true);
	expect(receiptOf(secrets, submission)).toBe(receiptOf(secrets, submission));
});
