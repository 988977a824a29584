import { expect, test } from 'vitest';
import { limitSteps } from '#lib/components/chart/limit-steps.ts';
import { samplePoint } from './sample-reading.ts';

const y = (share: number) => 100 - share * 100;
const step = (left: number, lowerLimit: number | null, upperLimit: number | null) => ({
	point: samplePoint('2026-01', 0.8, { lowerLimit, upperLimit }),
	left,
	right: left + 10
});

test('limits of one height are one straight line', () => {
	const { limits, centre } = limitSteps([step(0, 0.6, 0.9), step(10, 0.6, 0.9)], y);
	expect(limits).toBe('M0 10H20M0 40H20');
	expect(centre).toBe('M0 20H20');
});

test('limits that change with the answers step half-way between two points', () => {
	const { limits, band } = limitSteps([step(0, 0.5, 1), step(20, 0.75, 1)], y);
	expect(limits).toBe('M0 0H30M0 50H15V25H30');
	expect(band).toBe('M0 0V0H30V25H15V50H0Z');
});

test('points without limits leave no line and no area', () => {
	expect(limitSteps([step(0, null, null)], y)).toMatchObject({ limits: '', band: '' });
	expect(limitSteps([], y)).toEqual({ centre: '', limits: '', band: '' });
});
