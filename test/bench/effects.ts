import { demoEffects, noEffects } from '#lib/server/demo/effects.ts';
import { outside998 } from '#lib/statistics/funnel.ts';
import {
	calledEffects,
	clusteredEffects,
	flagRate,
	simulateChances,
	type CalledEffects,
	type FlagRate
} from '#test/support/called-effects.ts';
import { memoryAssociation } from '#test/support/memory-association.ts';
import { countApart } from '#test/support/provider-places.ts';
import type { BenchRow } from './bench-row.ts';

const associations = 200;
const least = 0.95;
const roundsOfTable = 400;
const comparedProviders = 6000;

/** After the rows of the table of targets: what verdicts are worth has no row there. */
export const rows = [13] as const;

/**
 * What the verdicts are worth: how often each planted effect is called over re-seeded associations, how many charts of a
 * head's page are flagged where nothing was planted against the number the page prints, how many providers their own page
 * calls different then, and the table of chances derived anew. In memory, through the functions of the pages.
 */
export async function bench(): Promise<BenchRow[]> {
	return [
		...effectRows(),
		falseFlags('none planted', noEffects),
		falseFlags('none planted, answers clustered at ICC .05', clusteredEffects),
		placeRow(0),
		placeRow(0.05),
		...chanceRows()
	];
}

function effectRows(): BenchRow[] {
	const called = seeds('effects').map((seed) =>
		calledEffects(memoryAssociation(seed, demoEffects), demoEffects)
	);
	const names: Readonly<Record<keyof CalledEffects, string>> = {
		improvement: "a department's improvement after a change, on its head's trend",
		decline: "the decline of an item in one program, on its head's page",
		provider: "a provider who differs, on that provider's own page"
	};
	return (Object.keys(names) as (keyof CalledEffects)[]).map((name) => {
		const share = called.filter((one) => one[name]).length / called.length;
		return {
			row: 13,
			measure: `Called: ${names[name]}`,
			value: `${(share * 100).toFixed(1)} % of ${called.length} re-seeded associations`,
			reference: 'planted in each',
			target: 'at least 95 %',
			met: share >= least
		};
	});
}

function falseFlags(what: string, effects: Parameters<typeof flagRate>[1]): BenchRow {
	const rate = flagRate(seeds(what), effects);
	return {
		row: 13,
		measure: `Flagged charts on a head's page, ${what}`,
		value: `${rate.flagged.toFixed(2)} of ${rate.looked.toFixed(1)} looked at (mean of ${rate.pages} pages)`,
		reference: `printed as expected by chance ${rate.expected.toFixed(2)}; flagged − expected ${intervalOf(rate)}`,
		target: 'not above the number printed, within its 95 % interval',
		met: rate.lower <= 0
	};
}

/** Places of providers among 10, 20 and 60, favourable shares .85 and .93. */
function placeRow(icc: number): BenchRow {
	const counts = [10, 20, 60].flatMap((count) =>
		[0.85, 0.93].map((share) => countApart({ providers: comparedProviders, count, icc, share }))
	);
	const all = counts.length * comparedProviders;
	const apart = counts.reduce((sum, count) => sum + count, 0);
	const meant = 2 * outside998 * all;
	return {
		row: 13,
		measure: `A provider's own place among the others, none planted, answers clustered at ICC ${icc}`,
		value: `${((apart / all) * 100).toFixed(2)} % called different (${apart} of ${all.toLocaleString('en')})`,
		reference: 'what 99.8 % limits are named for: 0.20 %',
		target: 'not above it by more than simulation errs',
		met: apart <= meant + 2 * Math.sqrt(meant)
	};
}

function intervalOf({ lower, upper }: FlagRate): string {
	return `${lower.toFixed(2)} to ${upper.toFixed(2)}`;
}

function chanceRows(): BenchRow[] {
	return (['p-prime', 'xmr'] as const).map((chart) => {
		const found = simulateChances(chart, roundsOfTable);
		const off = found.map(({ rate, stored }) => Math.abs(rate - stored));
		return {
			row: 13,
			measure: `Chance of a flag by length, ${chart}, at ICC .05`,
			value: found.map(({ points, rate }) => `${points}: ${(rate * 100).toFixed(1)} %`).join(', '),
			reference: `stored ${found.map(({ stored }) => `${(stored * 100).toFixed(1)} %`).join(', ')}`,
			target: 'the stored table within 2 points (three simulation errors)',
			met: Math.max(...off) <= 0.02
		};
	});
}

function seeds(name: string): string[] {
	return Array.from({ length: associations }, (_, index) => `${name} ${index}`);
}
