import { expect, test } from 'vitest';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { readExtractContents } from '#lib/analytics/view/contents.ts';
import { buildHeadView } from '#lib/analytics/view/head-view.ts';
import { demoEffects } from '#lib/server/demo/effects.ts';
import { readHeadPage } from '#test/support/called-effects.ts';
import { memoryAssociation, type MemoryDepartment } from '#test/support/memory-association.ts';
import { openMadeExtract, type MadeBatch } from './made-extract.ts';

/** The batches of a department in memory as an extract holds them. */
function madeBatches({ items }: MemoryDepartment): MadeBatch[] {
	const all = items.flatMap(({ item, batches }) =>
		batches.map((batch) => ({ item: item.split(' ')[0] ?? '', ...batch }))
	);
	return [...Map.groupBy(all, ({ batch }) => batch)]
		.sort(([a], [b]) => a - b)
		.flatMap(([, own]) => {
			const [first] = own;
			if (!first) return [];
			const month = Number(first.month.replace('-', ''));
			const made: MadeBatch = {
				program: first.program,
				provider: first.provider,
				months: [month, month],
				invited: null,
				respondents: Math.max(...own.map(({ n }) => n)),
				answers: Object.fromEntries(
					own.map(({ item, favourable, n }) => [item, [n - favourable, 0, 0, 0, favourable]])
				)
			};
			return made;
		});
}

test.each(['technical', 'skills', 'employment'])(
	'the page of %s looks at what the bench looks at, and finds the same',
	async (name) => {
		const department = memoryAssociation('page', demoEffects).find((one) => one.department === name);
		if (!department) throw new RangeError(name);
		const engine = await openMadeExtract(madeBatches(department));
		const contents = await readExtractContents(engine);
		const view = await buildHeadView(engine, wholeExtract, {
			contents,
			overall: ['D-OVR-1'],
			designEffects: {}
		});
		const page = readHeadPage(department);
		expect(view.flags.looked).toBe(page.flags.looked);
		expect(view.flags.flagged).toBe(page.flags.flagged);
		expect(view.flags.expected).toBeCloseTo(page.flags.expected, 10);
		expect(view.providers.map(({ position }) => position)).toEqual(
			page.providers.units.map(({ position }) => (page.providers.limits === 'none' ? null : position))
		);
	}
);
