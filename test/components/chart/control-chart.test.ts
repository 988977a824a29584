import { describe, expect, test } from 'vitest';
import ControlChart from '#lib/components/chart/ControlChart.svelte';
import ControlMultiples from '#lib/components/chart/ControlMultiples.svelte';
import { renderChart } from './render-chart.ts';
import { samplePoint, sampleReading } from './sample-reading.ts';

const span = { from: '2026-01', to: '2026-12' };
const base = { title: 'How does it go?', span, calendar: 'gregory', annotations: [], k: 5 } as const;
const twelve = Array.from({ length: 12 }, (_, index) => 0.75 + (index % 3) / 20);
const flagged = sampleReading([], {
	points: [
		...sampleReading(twelve.slice(0, 11)).points,
		samplePoint('2026-12', 0.5, { rule: 'outside', meaning: 'concern' })
	],
	segments: [{ first: 0, last: 11, status: 'ok', centre: 0.8 }],
	verdict: { key: 'concern', rule: 'outside', since: '2026-12', points: 1 }
});

describe('a control chart, as the server draws it', () => {
	test('carries title, verdict, summary, rule set and table in both languages', () => {
		const english = renderChart('en', ControlChart, { ...base, reading: flagged });
		expect(english).toContain('Worth a look: the point of December 2026 lies below the lower limit.');
		expect(english).toContain('Making Data Count');
		expect(english).toMatch(/<desc[^>]*>12 points between January 2026 and December 2026/);
		expect(english.match(/<tr/g)).toHaveLength(13);
		const arabic = renderChart('ar', ControlChart, { ...base, reading: flagged });
		expect(arabic).toContain('يستدعي النظر');
		expect(arabic).not.toMatch(/Worth a look|Centre line|Numbers/);
	});

	test('holds no style attribute, which the policy of the page refuses', () => {
		expect(renderChart('ar', ControlChart, { ...base, reading: flagged, target: 0.9 })).not.toContain(
			'style='
		);
	});

	test('draws signals by shape, and explains only the signs it uses', () => {
		const html = renderChart('en', ControlChart, { ...base, reading: flagged });
		expect(html).toContain('M-5-5H5V5H-5Z');
		expect(html).not.toContain('Trial limits');
		expect(html).not.toContain('Improvement');
	});

	test('names trial limits in words and gives no verdict', () => {
		const trial = sampleReading(
			twelve.slice(0, 8),
			{ verdict: { key: 'cannot-tell', status: 'trial', points: 8 } },
			'trial'
		);
		const html = renderChart('en', ControlChart, { ...base, reading: trial });
		expect(html).toContain('Trial limits: fewer than 12 points');
		expect(html).toContain('trial limits from 8 points');
	});

	test('says how a period is chosen only where one can be', () => {
		const still = renderChart('en', ControlChart, { ...base, reading: flagged });
		const chosen = renderChart('en', ControlChart, { ...base, reading: flagged, onselect: () => {} });
		expect(still).not.toContain('drag across');
		expect(chosen).toContain('drag across');
	});

	test('cannot be saved where it carries the name of a person', () => {
		const html = renderChart('en', ControlChart, { ...base, reading: flagged, downloads: false });
		expect(html).not.toContain('PNG');
	});

	test('of no span says so and draws nothing', () => {
		const html = renderChart('en', ControlChart, { ...base, span: null, reading: sampleReading([]) });
		expect(html).toContain('No results in this period.');
		expect(html).not.toContain('<path class="dots');
	});

	test('of 40 points takes no more room in the page than a small picture', () => {
		const reading = sampleReading(Array.from({ length: 40 }, (_, index) => 0.7 + (index % 7) / 30));
		const html = renderChart('ar', ControlChart, {
			...base,
			span: { from: '2026-01', to: '2029-04' },
			reading
		});
		const drawing = html.slice(html.indexOf('<svg role'), html.indexOf('<details'));
		expect(drawing.length).toBeLessThan(16_000);
	});
});

describe('small multiples', () => {
	const panels = ['b', 'a'].map((id) => ({ id, name: `Program ${id}`, estimate: null, reading: flagged }));

	test('stand in the order they are given, each with its verdict in a word', () => {
		const html = renderChart('en', ControlMultiples, { ...base, panels });
		expect(html.indexOf('Program b')).toBeLessThan(html.indexOf('Program a'));
		expect(html.match(/Worth a look in December 2026/g)).toHaveLength(2);
		expect(html).toContain('not ranked');
	});

	test('share one scale, which they name', () => {
		expect(renderChart('en', ControlMultiples, { ...base, panels })).toContain(
			'from 40\u00a0% to 100\u00a0%'
		);
	});
});
