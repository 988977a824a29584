import { expect, test } from 'vitest';
import { lastDayOf, lifeOf } from '#lib/domain/publication.ts';

const publication = { opensOn: '2026-11-22', closesOn: '2026-12-01', sealed: false };

test.each([
	['2026-11-21', 'upcoming'],
	['2026-11-22', 'open'],
	['2026-12-01', 'open'],
	['2026-12-02', 'grace'],
	['2026-12-04', 'grace'],
	['2026-12-05', 'waiting']
])('on %s a publication is %s', (today, life) => {
	expect(lifeOf(publication, today, 3)).toBe(life);
});

test('without grace it waits from the day after it closed; sealed it stays', () => {
	expect(lifeOf(publication, '2026-12-02', 0)).toBe('waiting');
	expect(lifeOf({ ...publication, sealed: true }, '2026-11-25', 3)).toBe('sealed');
	expect(lastDayOf(publication, 3)).toBe('2026-12-04');
});
