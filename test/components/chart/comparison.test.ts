import { describe, expect, test } from 'vitest';
import type { FunnelReading, FunnelUnit } from '#lib/analytics/signal/funnel-reading.ts';
import BinBars from '#lib/components/chart/BinBars.svelte';
import { dotRows } from '#lib/components/chart/dot-rows.ts';
import { driverGeometry, tiedDrivers } from '#lib/components/chart/driver-geometry.ts';
import DriverPlot from '#lib/components/chart/DriverPlot.svelte';
import FlagCount from '#lib/components/chart/FlagCount.svelte';
import { funnelGeometry } from '#lib/components/chart/funnel-geometry.ts';
import FunnelPlot from '#lib/components/chart/FunnelPlot.svelte';
import OwnPlace from '#lib/components/chart/OwnPlace.svelte';
import { renderChart } from './render-chart.ts';

const unit = (id: string, n: number, share: number, position: FunnelUnit['position'] = 'within') => ({
	id,
	favourable: n * share,
	n,
	share,
	lower: share - 0.05,
	upper: Math.min(1, share + 0.05),
	lowerLimit: 0.7,
	upperLimit: 0.9,
	position
});
const units = [
	unit('1', 100, 0.8),
	unit('2', 50, 0.6, 'below'),
	unit('3', 200, 0.85),
	unit('4', 20, 0.75),
	unit('5', 150, 0.95, 'above')
];
const funnel: FunnelReading = {
	limits: 'exact',
	units,
	centre: 0.8,
	dispersion: null,
	curve: [
		{ n: 20, lower: 0.5, upper: 1, plainLower: 0.5, plainUpper: 1 },
		{ n: 200, lower: 0.7, upper: 0.9, plainLower: 0.7, plainUpper: 0.9 }
	],
	expectedOutside: 0.01
};
const names = { '1': 'Delta', '2': 'Alpha', '3': 'Echo', '4': 'Charlie', '5': 'Bravo' };

describe('a funnel', () => {
	test('places units by their answers, and the upper limit above the lower', () => {
		const geometry = funnelGeometry(funnel);
		expect(geometry?.points.map(({ unit: { id } }) => id)).toEqual(['1', '2', '3', '4', '5']);
		const [first, second] = geometry?.points ?? [];
		expect(first && second && second.x < first.x && second.y > first.y).toBe(true);
		expect(geometry?.plain).toBe('');
	});

	test('names in the drawing only what lies outside, and lists all by name', () => {
		const html = renderChart('en', FunnelPlot, { title: 'Does any differ?', reading: funnel, names });
		const drawing = html.slice(html.indexOf('<svg role'), html.indexOf('<ul class="signs'));
		expect(['Alpha', 'Bravo'].every((name) => drawing.includes(name))).toBe(true);
		expect(['Charlie', 'Delta', 'Echo'].some((name) => drawing.includes(name))).toBe(false);
		const table = html.slice(html.indexOf('<tbody'));
		const order = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'].map((name) => table.indexOf(name));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(html).toContain('Not distinguishable from the rest');
		expect(html).toContain('differences in participants are not removed');
	});

	test('of fewer than five units says why there is none', () => {
		const html = renderChart('en', FunnelPlot, {
			title: 'Does any differ?',
			reading: { ...funnel, limits: 'none', units: units.slice(0, 3), curve: [] },
			names
		});
		expect(html).toContain('fewer than five');
		expect(html).not.toContain('<svg role');
	});

	test('puts the dispersion of adjusted limits in words', () => {
		const reading: FunnelReading = { ...funnel, limits: 'adjusted', dispersion: 2.14 };
		expect(renderChart('en', FunnelPlot, { title: '?', reading, names })).toContain('about 2.1 times');
	});
});

describe('an own place', () => {
	const place = {
		estimate: unit('x', 80, 0.8),
		centre: 0.85,
		lowerLimit: 0.7,
		upperLimit: 0.95,
		limits: 'exact',
		position: 'within',
		band: null,
		units: 7,
		dispersion: null
	} as const;

	test('shows no number of the others and no place among them', () => {
		const html = renderChart('en', OwnPlace, { title: 'Where do I stand?', place });
		expect(html).toContain('Not distinguishable from the rest');
		expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b7\b/);
		expect(html).toContain('at least ten of them');
	});
});

describe('drivers', () => {
	const driver = (id: string, importance: number, lower: number, upper: number) => ({
		id,
		name: `Item ${id}`,
		importance,
		lower,
		upper,
		estimate: unit(id, 100, 0.8)
	});
	const drivers = [driver('a', 0.1, 0.05, 0.15), driver('b', 0.3, 0.2, 0.4), driver('c', 0.25, 0.18, 0.33)];

	test('are tied where their intervals overlap that of the most important', () => {
		expect(tiedDrivers(drivers).map(({ id }) => id)).toEqual(['b', 'c']);
		expect(tiedDrivers(drivers.slice(0, 2)).map(({ id }) => id)).toEqual(['b']);
		expect(tiedDrivers([])).toEqual([]);
	});

	test('keep the order of the survey, whatever their importance', () => {
		const { points, tie } = driverGeometry(drivers);
		expect(points.map(({ number, isTied }) => [number, isTied])).toEqual([
			[1, false],
			[2, true],
			[3, true]
		]);
		expect(tie).not.toBeNull();
		expect(driverGeometry(drivers.slice(0, 2)).tie).toBeNull();
	});

	test('are not set apart where all are tied', () => {
		const { points, tie } = driverGeometry(drivers.slice(1));
		expect(points.map(({ isTied }) => isTied)).toEqual([false, false]);
		expect(tie).toBeNull();
		const plot = { title: 'What goes with it?', drivers: drivers.slice(1), method: 'lmg', n: 120 } as const;
		expect(renderChart('en', DriverPlot, plot)).not.toContain('Not distinguishable');
		expect(renderChart('en', DriverPlot, { ...plot, drivers })).toContain('Not distinguishable');
	});

	test('have their numbers beside them, and apart where their points run together', () => {
		const same = ['a', 'b', 'c'].map((id) => driver(id, 0.2, 0.1, 0.3));
		const places = driverGeometry(same).points.map(({ label }) => `${label.x} ${label.y}`);
		expect(new Set(places).size).toBe(3);
		expect(driverGeometry(same.slice(0, 1)).points.map(({ label }) => label)).toEqual([{ x: 14, y: 0 }]);
	});

	test('near each other do not hide the point of another with a number', () => {
		const [first, second] = driverGeometry([driver('a', 0.2, 0.1, 0.3), driver('b', 0.215, 0.1, 0.3)]).points;
		expect(first && second && second.x > first.x && second.x - first.x < 8).toBe(true);
		expect(first?.label.x).toBeLessThanOrEqual(0);
	});

	test('say their tie in words, and that association is no cause', () => {
		const html = renderChart('en', DriverPlot, {
			title: 'What goes with it?',
			drivers,
			method: 'lmg',
			n: 120
		});
		expect(html).toContain('the intervals of 2 and 3 overlap');
		expect(html).toContain('association');
	});
});

test('providers are counted in ranges, a dot each', () => {
	const bins = [
		{ low: 0.5, high: 0.8, providers: 3 },
		{ low: 0.8, high: 1, providers: 12 }
	];
	const html = renderChart('en', BinBars, { title: 'How do they spread?', bins });
	expect(html.match(/h0/g)).toHaveLength(15);
	expect(dotRows(12, 12)).toMatchObject({ width: 216, height: 18 });
	expect(dotRows(30, 30)).toMatchObject({ width: 450, height: 36 });
	expect(dotRows(0, 0)).toEqual({ path: '', width: 18, height: 18 });
});

test('a page says how many charts were looked at and what chance alone would flag', () => {
	const count = { looked: 14, flagged: 1, expected: 0.43 };
	expect(renderChart('en', FlagCount, { count })).toContain(
		'14 charts were looked at; 1 of them shows a signal now. By chance alone, about 0.4 would.'
	);
	expect(renderChart('ar', FlagCount, { count })).toContain('فُحص 14 رسمًا، في واحد منها إشارة');
});
