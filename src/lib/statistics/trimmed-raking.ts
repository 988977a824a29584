import {
	describeWeights,
	rake,
	type Margin,
	type Raking,
	type RakingCell,
	type RakingRefusal
} from './raking.ts';

/** Raked weights without very large ones, and how far the margins are then missed. */
export interface TrimmedRaking extends Raking {
	/** Respondents whose weight was cut. */
	readonly trimmed: number;
	/** Largest deviation of a margin from its target, as a share of the target: 0 when nothing was cut. */
	readonly largestMiss: number;
}

const mostPasses = 50;

/**
 * Raking in which no respondent weighs more than `largestRatio` (5) times the mean weight: rake, cut, rake again what was
 * cut, until nothing is above the limit; what the last cut takes away is spread over all, and `largestMiss` says what
 * that costs. Weights within a cell are taken as equal: give respondents of unlike base weights cells of their own.
 */
export function trimmedRake(
	cells: readonly RakingCell[],
	margins: readonly Margin[],
	largestRatio = 5
): TrimmedRaking | RakingRefusal {
	const first = rake(cells, margins);
	if (!first.ok) return first;
	let raked: Raking = first;
	const trimmed = new Set<number>();
	for (let pass = 0; pass < mostPasses; pass++) {
		const cut = cutWeights(raked, cells, largestRatio);
		if (cut.cells.length === 0) break;
		for (const cell of cut.cells) trimmed.add(cell);
		const again = pass < mostPasses - 1 ? rake(reweighted(cells, cut.weights), margins) : null;
		if (!again?.ok) {
			raked = spreadOver(cells, cut.weights, raked);
			break;
		}
		raked = withFactors(cells, again.cellWeights, again.rounds);
	}
	const people = [...trimmed].reduce((sum, cell) => sum + (cells[cell]?.respondents ?? 0), 0);
	return { ...raked, trimmed: people, largestMiss: missOf(cells, margins, raked.cellWeights) };
}

/** Mean weights by cell, none above the limit, and which were. */
function cutWeights(
	{ cellWeights, sumOfWeights }: Raking,
	cells: readonly RakingCell[],
	largestRatio: number
): { weights: number[]; cells: number[] } {
	const n = cells.reduce((sum, { respondents }) => sum + respondents, 0);
	const limit = (largestRatio * sumOfWeights) / n;
	return {
		weights: cellWeights.map((weight) => Math.min(weight, limit)),
		cells: cellWeights.flatMap((weight, cell) => (weight > limit * (1 + 1e-6) ? [cell] : []))
	};
}

function reweighted(cells: readonly RakingCell[], weights: readonly number[]): RakingCell[] {
	return cells.map(({ levels, respondents }, cell) => {
		const weight = weights[cell] ?? 0;
		return {
			levels,
			respondents,
			weight: weight * respondents,
			weightSquared: weight ** 2 * respondents
		};
	});
}

function withFactors(cells: readonly RakingCell[], weights: readonly number[], rounds: number): Raking {
	const factors = weights.map((weight, cell) => weight / baseOf(cells[cell]));
	return { ok: true, ...describeWeights(cells, factors), rounds };
}

/** Weights scaled up so that they sum to the population again. */
function spreadOver(cells: readonly RakingCell[], weights: readonly number[], raked: Raking): Raking {
	const sum = weights.reduce((total, weight, cell) => total + weight * (cells[cell]?.respondents ?? 0), 0);
	const scaled = weights.map((weight) => (weight * raked.sumOfWeights) / sum);
	return withFactors(cells, scaled, raked.rounds);
}

function baseOf(cell: RakingCell | undefined): number {
	return cell && cell.respondents > 0 ? (cell.weight ?? cell.respondents) / cell.respondents : 1;
}

function missOf(
	cells: readonly RakingCell[],
	margins: readonly Margin[],
	weights: readonly number[]
): number {
	const misses = margins.flatMap(({ levels }, at) =>
		[...levels].map(([level, people]) => {
			const sum = cells.reduce((total, cell, index) => {
				return cell.levels[at] === level ? total + cell.respondents * (weights[index] ?? 0) : total;
			}, 0);
			return people > 0 ? Math.abs(sum - people) / people : 0;
		})
	);
	const largest = Math.max(0, ...misses);
	return largest < 1e-8 ? 0 : largest;
}
