import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterSchema, wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import { filterToSearch, searchToFilter } from '#lib/analytics/filter/search.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,22}$/);
const ids = fc.uniqueArray(id, { maxLength: 6 }).map((list) => list.sort());

function months(first: number, last: number) {
	const month = fc
		.tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }))
		.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
	return fc.tuple(fc.option(month), fc.option(month)).map(([a, b]) => {
		return a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b };
	});
}

const filters: fc.Arbitrary<Filter> = fc
	.constantFrom('gregory' as const, 'islamic-umalqura' as const)
	.chain((calendar) =>
		fc
			.record({ department: fc.option(id), programs: ids, provider: fc.option(id), items: ids })
			.chain((rest) =>
				(calendar === 'gregory' ? months(1900, 2199) : months(1300, 1600)).map((span) => ({
					calendar,
					...span,
					...rest
				}))
			)
	);

describe('a filter in an address', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(filters, (filter) => {
				expect(searchToFilter(filterToSearch(filter))).toEqual(filter);
				expect(filterSchema.safeParse(filter).success).toBe(true);
			})
		);
	});

	it('is empty for the whole extract', () => {
		expect(filterToSearch(wholeExtract)).toBe('');
		expect(searchToFilter('')).toEqual(wholeExtract);
	});

	it('always opens, whatever the address says', () => {
		const values = fc.oneof(fc.string(), fc.constantFrom('2024-13', '1445-01', '2024-02', 'D-OVR-1'));
		const pairs = fc.array(
			fc.tuple(
				fc.constantFrom('calendar', 'from', 'to', 'department', 'program', 'provider', 'item', 'x'),
				values
			)
		);
		fc.assert(
			fc.property(pairs, (entries) => {
				const filter = searchToFilter(new URLSearchParams(entries));
				expect(filterSchema.safeParse(filter)).toMatchObject({ success: true, data: filter });
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['from=2024-05&to=2024-02', { from: '2024-05', to: null }],
		['calendar=islamic-umalqura&from=2024-05', { calendar: 'islamic-umalqura', from: null }],
		['calendar=julian&from=2024-05', { calendar: 'gregory', from: '2024-05' }],
		["program=a&program=a&program=b';--", { programs: ['a'] }]
	])('reads %s tolerantly', (search, expected) => {
		expect(searchToFilter(search)).toMatchObject(expected);
	});
});
