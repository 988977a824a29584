import { describe, expect, test } from 'vitest';
import { planBatches } from '#lib/release/batching.ts';
import { toRunSet } from '#lib/release/run-set.ts';
import { findSmallGroup } from '#lib/release/span-audit.ts';
import { releaseSealed, sealMonthly, type ReleasedSet } from './careful-release.ts';
import { growsAfterRelease, keepsWithheldInTotal, latePart, poolsAnew } from './careless-release.ts';
import { items, madeUpAssociation, type MadeUpAssociation } from './made-up-association.ts';

const associations = Array.from({ length: 300 }, (_, seed) => madeUpAssociation(seed));

/** The runs of the smallest group of 1 to k-1 people that the released sets give away, for any item; else null. */
function audit(association: MadeUpAssociation, released: readonly ReleasedSet[]): string[] | null {
	for (const item of [null, ...items]) {
		const sets = new Map<string, readonly string[]>();
		for (const set of released) if (set.item === item) sets.set(set.runs.join(), set.runs);
		const found = findSmallGroup(sets.values(), peopleBehind(association, item), association.rules.k);
		if (found) return found;
	}
	return null;
}

function peopleBehind({ runs }: MadeUpAssociation, item: string | null): Map<string, number> {
	const counts = new Map<string, number>();
	for (const run of runs) {
		const tallied = run.tallies.find((tally) => tally.item === item)?.valid ?? 0;
		counts.set(run.id, item === null ? run.respondents : tallied);
		counts.set(latePart(run.id), 2);
	}
	return counts;
}

describe('an association sealed release by release', () => {
	test('gives away no group of 1 to k-1 people to all roles together', () => {
		for (const [seed, association] of associations.entries()) {
			const { batches } = sealMonthly(association);
			const found = audit(association, releaseSealed(association, batches));
			expect({ seed, found }).toEqual({ seed, found: null });
		}
	});

	test('puts each run into one batch of k different people at least, or lets it wait', () => {
		for (const association of associations) {
			const { batches, waiting } = sealMonthly(association);
			const placed = [...batches.flatMap((batch) => batch.runs), ...waiting.map((run) => run.id)];
			expect(placed.sort()).toEqual(association.runs.map((run) => run.id).sort());
			for (const batch of batches) {
				const { people } = toRunSet(association.runs.filter((run) => batch.runs.includes(run.id)));
				expect(people).toBeGreaterThanOrEqual(association.rules.k);
				if (batch.provider !== null) expect(people).toBeGreaterThanOrEqual(10);
			}
		}
	});

	test('releases nearly all answers', () => {
		const answers = associations.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.respondents, 0);
		const released = associations
			.flatMap((association) => sealMonthly(association).batches)
			.reduce((sum, batch) => sum + batch.respondents, 0);
		expect(released / answers).toBeGreaterThan(0.95);
	});

	test('gets the same batches as one sealed once, late', () => {
		for (const association of associations) {
			const late = planBatches(association.runs, association.rules, association.releases.at(-1) ?? '');
			const byRuns = (a: { runs: readonly string[] }, b: { runs: readonly string[] }) =>
				String(a.runs) < String(b.runs) ? -1 : 1;
			expect(late.batches.toSorted(byRuns)).toEqual(sealMonthly(association).batches.sort(byRuns));
		}
	});
});

describe.each([
	['pools small runs anew at each release', poolsAnew],
	['keeps a withheld run in a total', keepsWithheldInTotal],
	['lets batches grow after release', growsAfterRelease]
])('a careless system that %s', (_, release) => {
	test('shows only sets of k people or more, and the audit finds who is given away', () => {
		let leaks = 0;
		for (const association of associations) {
			const released = release(association);
			const people = peopleBehind(association, null);
			const sizeOf = (runs: readonly string[]) => runs.reduce((sum, run) => sum + (people.get(run) ?? 0), 0);
			for (const { runs } of released) expect(sizeOf(runs)).toBeGreaterThanOrEqual(association.rules.k);
			const found = audit(association, released);
			if (differsByFew(released, sizeOf, association.rules.k)) expect(found).not.toBeNull();
			if (!found) continue;
			leaks += 1;
			expect(sizeOf(found)).toBeGreaterThan(0);
			expect(sizeOf(found)).toBeLessThan(association.rules.k);
		}
		expect(leaks).toBeGreaterThan(150);
	});
});

/** Whether one released set is another and 1 to k-1 people more: the leak that anyone finds by subtracting. */
function differsByFew(
	released: readonly ReleasedSet[],
	sizeOf: (runs: readonly string[]) => number,
	k: number
): boolean {
	const distinct = new Map(released.map(({ runs }) => [runs.toSorted().join(), runs]));
	const sets = [...distinct.values()].map((runs) => new Set(runs));
	return sets.some((large) =>
		sets.some((small) => {
			if (small.size >= large.size || !small.isSubsetOf(large)) return false;
			const rest = sizeOf([...large.difference(small)]);
			return rest > 0 && rest < k;
		})
	);
}
