import { expect, test } from 'vitest';
import { settableClock } from '#lib/server/runtime/clock.ts';
import { Throttle } from '#lib/server/collecting/throttle.ts';

const noon = new Date('2026-11-22T09:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

test('an address may do so much at once, and then as much as time brings back', () => {
	const clock = settableClock(noon);
	const throttle = new Throttle(clock, { burst: 3, perMinute: 2 });
	const four = () => [1, 2, 3, 4].map(() => throttle.allow('192.0.2.1'));
	expect(four()).toEqual([true, true, true, false]);
	clock.set(after(30));
	expect(four()).toEqual([true, false, false, false]);
	clock.set(after(3600));
	expect(four()).toEqual([true, true, true, false]);
	clock.set(noon);
	expect(throttle.allow('192.0.2.1')).toBe(false);
	expect(throttle.allow('192.0.2.2')).toBe(true);
});

test('one IPv6 network counts as one address', () => {
	const throttle = new Throttle(settableClock(noon), { burst: 1, perMinute: 1 });
	expect(throttle.allow('2001:db8:1:2::1')).toBe(true);
	expect(throttle.allow('2001:db8:1:2:ffff:1:2:3')).toBe(false);
	expect(throttle.allow('2001:db8:1:3::1')).toBe(true);
	expect(throttle.allow('2001:db8::1')).toBe(true);
	expect(throttle.allow('2001:db8::5:1')).toBe(false);
	expect(throttle.allow('::ffff:192.0.2.1')).toBe(true);
	expect(throttle.allow('::ffff:192.0.2.2')).toBe(true);
});

test('it remembers no more addresses than it was told to, and forgets the longest unseen', () => {
	const throttle = new Throttle(settableClock(noon), { burst: 1, perMinute: 1 }, 2);
	expect(['a', 'b', 'c'].map((address) => throttle.allow(address))).toEqual([true, true, true]);
	expect(throttle.allow('c')).toBe(false);
	expect(throttle.allow('a')).toBe(true);
});
