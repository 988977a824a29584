import type { CivilDate } from '#lib/domain/calendar.ts';

/** Fewest answer sets behind a figure that needs whole ones. */
export const fewestAnswerSets = 100;

/** By how much a year's answer sets must have grown before its figures are computed anew. */
export const leastGrowth = 0.05;

/** Fewest providers that must have something new before providers are compared anew: any viewer is then one of six. */
export const fewestProviders = 6;

/** A sealed batch, as far as it matters here. */
export interface SteppedBatch {
	readonly id: string;
	readonly audience: string;
	readonly respondents: number;
	readonly sealedOn: CivilDate;
}

/**
 * The batches that figures over whole answer sets rest on: of each audience, days of sealing in their order, in steps of
 * at least 100 respondents and 5 %. Whoever keeps yesterday's figures and subtracts them from today's learns about a
 * step, never about one batch; batches after the last step wait for the next.
 */
export function batchesInSteps(batches: readonly SteppedBatch[]): SteppedBatch[] {
	return [...Map.groupBy(batches, ({ audience }) => audience).values()].flatMap((own) => {
		let counted = 0;
		let waiting = 0;
		let last = '';
		for (const [day, sealed] of byDay(own)) {
			waiting += sealed.reduce((sum, { respondents }) => sum + respondents, 0);
			if (waiting < Math.max(fewestAnswerSets, leastGrowth * counted)) continue;
			counted += waiting;
			waiting = 0;
			last = day;
		}
		return own.filter(({ sealedOn }) => sealedOn <= last);
	});
}

/**
 * The last day of sealing up to which providers are compared; null before the first. Days of sealing in their order, in
 * steps of at least six providers with something new, for the same reason: no figure of all providers changes by one of
 * them alone.
 */
export function lastComparedDay(
	sealed: readonly { readonly provider: string; readonly sealedOn: CivilDate }[]
): CivilDate | null {
	let last: CivilDate | null = null;
	let waiting = new Set<string>();
	for (const [day, batches] of byDay(sealed)) {
		for (const { provider } of batches) waiting.add(provider);
		if (waiting.size < fewestProviders) continue;
		waiting = new Set();
		last = day;
	}
	return last;
}

function byDay<Sealed extends { readonly sealedOn: CivilDate }>(
	sealed: readonly Sealed[]
): [CivilDate, Sealed[]][] {
	return [...Map.groupBy(sealed, ({ sealedOn }) => sealedOn)].sort(([a], [b]) => (a < b ? -1 : 1));
}
