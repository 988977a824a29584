import { expect, test } from 'vitest';
import { numberBatches } from '#lib/server/extracts/batches.ts';
import type { ResultRole } from '#lib/server/extracts/scope.ts';
import { shapeOf } from '#lib/server/extracts/scope.ts';

type Batch = Parameters<typeof numberBatches>[0][number];

const batch = (id: string, program: string, period: string | null, hijri: string | null): Batch => ({
	id,
	department: 'department',
	program,
	provider: 'provider',
	fiscal_year: 2026,
	audience: 'direct',
	invited: null,
	sealed_on: '2026-11-01',
	period,
	hijri_period: hijri,
	respondents: 12
});

/** Ids in the order of the numbers they have in the file of a role. */
function orderFor(role: ResultRole, batches: readonly Batch[]): string[] {
	const { numberOf } = numberBatches(batches, shapeOf({ role, id: 'id' }), []);
	return batches.map(({ id }) => id).sort((a, b) => (numberOf.get(a) ?? 0) - (numberOf.get(b) ?? 0));
}

const batches = [
	batch('a', 'cooking', '2025-09', '1447-04'),
	batch('b', 'drawing', '2025-09', '1447-03'),
	batch('c', 'drawing', '2025-10', '1447-04'),
	batch('d', 'cooking', '2025-08', '1447-03'),
	batch('e', 'cooking', null, null)
];

test('batches of a provider are numbered as they ended, as far as the months of both calendars tell', () => {
	expect(orderFor('provider', batches)).toEqual(['e', 'd', 'b', 'a', 'c']);
	expect(orderFor('provider', batches.toReversed())).toEqual(['e', 'd', 'b', 'a', 'c']);
});

test('batches of a department are numbered program by program, each as they ended', () => {
	expect(orderFor('departmentHead', batches)).toEqual(['e', 'd', 'a', 'b', 'c']);
});
