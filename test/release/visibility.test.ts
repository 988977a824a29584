import { expect, test } from 'vitest';
import { roles } from '#lib/domain/role.ts';
import { visibleOn } from '#lib/release/visibility.ts';

const batch = { sealedOn: '2026-02-25' };

test('a provider sees a batch on the day it is sealed', () => {
	expect(visibleOn(batch, 'provider', 7)).toBe('2026-02-25');
});

test('everyone else sees it when the days for replying are over', () => {
	for (const role of roles.filter((role) => role !== 'provider')) {
		expect(visibleOn(batch, role, 7)).toBe('2026-03-04');
	}
	expect(visibleOn(batch, 'departmentHead', 0)).toBe('2026-02-25');
});
