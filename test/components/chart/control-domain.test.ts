import { expect, test } from 'vitest';
import { controlDomain, isCutOff } from '#lib/components/chart/control-domain.ts';
import { samplePoint, sampleReading } from './sample-reading.ts';

const even = sampleReading(Array.from({ length: 20 }, () => 0.8));
const withTiny = sampleReading([], {
	points: [...even.points, samplePoint('2027-09', 0.7, { n: 5, lower: 0.05, lowerLimit: 0 })]
});

test('one tiny point does not press the others into a corner, and is said to be cut off', () => {
	const domain = controlDomain([withTiny]);
	expect(domain).toEqual({ from: 0.5, to: 1 });
	expect([isCutOff([withTiny], domain), isCutOff([even], domain)]).toEqual([true, false]);
});

test('every point and the target lie on the axis', () => {
	expect(controlDomain([sampleReading([0.8, 0.2])]).from).toBeLessThan(0.2);
	expect(controlDomain([even], 0.3).from).toBeLessThanOrEqual(0.3);
	expect(controlDomain([])).toEqual({ from: 0.5, to: 1 });
});
