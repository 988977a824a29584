import { describe, expect, it } from 'vitest';
import {
	annotationsOf,
	changesOf,
	rebasingMonths,
	type DatedChange
} from '#lib/analytics/view/annotations.ts';

const change = (id: string, month: string, rest: Partial<DatedChange> = {}): DatedChange => ({
	id,
	changedOn: `${month}-10`,
	reason: `reason ${id}`,
	rebases: false,
	department: null,
	program: null,
	months: { gregory: month, 'islamic-umalqura': '1447-05' },
	...rest
});

const span = { from: '2025-01', to: '2026-12' };
const version = {
	survey: 'F-POST',
	version: 2,
	months: { gregory: '2026-01', 'islamic-umalqura': '1447-07' }
} as const;

describe('what is drawn on a chart', () => {
	it('is what its span holds, in order of month', () => {
		const changes = [change('a', '2026-05', { rebases: true }), change('b', '2024-12')];

		const drawn = annotationsOf(span, 'gregory', changes, [version]);

		expect(drawn.map(({ kind, from }) => [kind, from])).toEqual([
			['holy-month', '2025-03'],
			['new-version', '2026-01'],
			['holy-month', '2026-03'],
			['change', '2026-05']
		]);
		expect(drawn[1]?.label).toEqual({ key: 'newVersion', params: { survey: 'F-POST', version: 2 } });
		expect(drawn[3]).toMatchObject({ label: { text: 'reason a' }, rebases: true });
	});

	it('is the Hijri month itself in the Umm al-Qura calendar', () => {
		const drawn = annotationsOf(
			{ from: '1447-01', to: '1447-12' },
			'islamic-umalqura',
			[change('a', '2025-11')],
			[version]
		);

		expect(drawn.map(({ kind, from, to }) => [kind, from, to])).toEqual([
			['change', '1447-05', '1447-05'],
			['new-version', '1447-07', '1447-07'],
			['holy-month', '1447-09', '1447-09']
		]);
	});

	it('is nothing where no batch is dated', () => {
		expect(annotationsOf(null, 'gregory', [change('a', '2026-05')], [version])).toEqual([]);
	});
});

describe('limits start anew', () => {
	const changes = [
		change('c', '2026-05', { rebases: true }),
		change('a', '2025-03', { rebases: true, program: 'p1' }),
		change('b', '2025-09'),
		change('d', '2026-05', { rebases: true })
	];

	it('where a change says so, each month once and in order', () => {
		expect(rebasingMonths(changes, 'gregory')).toEqual(['2025-03', '2026-05']);
	});

	it('in a program at its own changes and those of all, in another only at those of all', () => {
		expect(changesOf(changes, 'p1').map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
		expect(changesOf(changes, 'p2').map(({ id }) => id)).toEqual(['c', 'b', 'd']);
		expect(changesOf(changes, null).map(({ id }) => id)).toEqual(['c', 'b', 'd']);
	});
});
