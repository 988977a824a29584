import { expect, test } from 'vitest';
import { mostFormBytes, refuseBody } from '#lib/server/http/body-limit.ts';

const sized = (bytes: number) => ({ 'content-length': String(bytes) });
const chunked = { 'transfer-encoding': 'chunked' };

test('a form as long as a form can be is taken, a longer one is not', () => {
	expect(refuseBody('/s/aB3_x-9Qz', sized(mostFormBytes))).toBeNull();
	expect(refuseBody('/s/aB3_x-9Qz', sized(mostFormBytes + 1))).toBe(413);
	expect(refuseBody('/sign-in', sized(20_000_000))).toBe(413);
});

test('a form that does not say how long it is, is not read', () => {
	expect(refuseBody('/o/website', chunked)).toBe(411);
});

test('a request without a body is let through', () => {
	expect(refuseBody('/s/aB3_x-9Qz', {})).toBeNull();
});

test('a roster may be as large as the app allows, at its own address only', () => {
	expect(refuseBody('/manage/runs/r1/people/import', sized(15_000_000))).toBeNull();
	expect(refuseBody('/manage/runs/r1/people/import', chunked)).toBeNull();
	expect(refuseBody('/s/manage/runs/r1/people/import', sized(15_000_000))).toBe(413);
	expect(refuseBody('/manage/runs/r1/people', sized(15_000_000))).toBe(413);
});
