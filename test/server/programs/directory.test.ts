import { expect, test } from 'vitest';
import { pageOfDirectory, toPage } from '#lib/server/programs/directory.ts';

const things = Array.from({ length: 120 }, (_, i) => ({
	id: String(i).padStart(3, '0'),
	name: { ar: `برنامج ${String(i).padStart(3, '0')}`, en: `Program ${i}` },
	archived: i >= 115
}));

function page(search: string) {
	return pageOfDirectory(things, 'ar', new URLSearchParams(search));
}

test('a long directory comes in pages, those out of use apart', () => {
	expect(page('')).toMatchObject({ page: 1, pages: 3, current: 115, archivedCount: 5, archived: false });
	expect(page('').things).toHaveLength(50);
	expect(page('page=3').things).toHaveLength(15);
	expect(page('page=99')).toMatchObject({ page: 3 });
	expect(page('archived=1').things.map(({ id }) => id)).toEqual(['115', '116', '117', '118', '119']);
});

test('names are found in both languages and in any spelling', () => {
	const named = [{ id: '1', name: { ar: 'الإرشاد الأُسريّ', en: 'Family guidance' }, archived: false }];
	const found = (q: string) => pageOfDirectory(named, 'en', new URLSearchParams({ q })).things.length;
	expect([found('الارشاد'), found('اسري'), found('FAMILY'), found('مهني')]).toEqual([1, 1, 1, 0]);
});

test.each([
	[null, 0, { page: 1, pages: 1, offset: 0 }],
	['0', 10, { page: 1, pages: 1, offset: 0 }],
	['2', 51, { page: 2, pages: 2, offset: 50 }],
	['x', 51, { page: 1, pages: 2, offset: 0 }],
	['-1', 51, { page: 1, pages: 2, offset: 0 }]
])('page %j of %i rows', (written, rows, expected) => {
	expect(toPage(written, rows, 50)).toEqual(expected);
});
