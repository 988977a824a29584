import { rakeCells } from './rake-cells.ts';

/** Respondents who share a level of every variable, with the sums of their base weights (1 each when absent). */
export interface RakingCell {
	/** Level of each variable, in the order of the margins. */
	readonly levels: readonly string[];
	readonly respondents: number;
	/** Σ base weight and Σ base weight². */
	readonly weight?: number;
	readonly weightSquared?: number;
}

/** Population of each level of one variable. */
export interface Margin {
	readonly variable: string;
	readonly levels: ReadonlyMap<string, number>;
}

/** Why weights are refused, with `variable=level` or the variable it is about; null for the whole. */
export interface RakingRefusal {
	readonly ok: false;
	readonly code:
		| 'margin_level_without_respondents'
		| 'respondent_level_without_margin'
		| 'margin_totals_differ'
		| 'not_converged';
	readonly level: string | null;
}

/** Weights that make respondents match every margin, and what they cost. */
export interface Raking {
	readonly ok: true;
	/** Of each cell, the factor on the base weight of its respondents. */
	readonly factors: readonly number[];
	/** Of each cell, the mean weight of a respondent. */
	readonly cellWeights: readonly number[];
	readonly sumOfWeights: number;
	/** Kish: n Σw² / (Σw)², at least 1. */
	readonly designEffect: number;
	/** n / design effect: (Σw)² / Σw². */
	readonly effectiveSize: number;
	/** Rounds it took. */
	readonly rounds: number;
}

const weightOf = (cell: RakingCell): number => cell.weight ?? cell.respondents;

/**
 * Raking (iterative proportional fitting) to the margins of the enrolled, until no adjustment differs from 1 by 1e-9.
 * Refused, never Infinity: when a level with people has no respondents or a respondent's level no margin, when the
 * margins add up to different populations, when no weights exist that fit.
 *
 * Source: W. E. Deming and F. F. Stephan, On a least squares adjustment, Annals of Mathematical Statistics 11 (1940);
 * L. Kish, Survey Sampling (1965), 11.7.
 */
export function rake(cells: readonly RakingCell[], margins: readonly Margin[]): Raking | RakingRefusal {
	const answered = cells.filter((cell) => weightOf(cell) > 0);
	const refusal = refuse(answered, margins);
	if (refusal) return refusal;
	const targets = margins.map(({ levels }) => [...levels.values()]);
	const places = cells.map(({ levels }) =>
		levels.map((level, at) => [...(margins[at]?.levels.keys() ?? [])].indexOf(level))
	);
	const fitted = rakeCells(cells.map(weightOf), places, targets);
	if (!fitted) return { ok: false, code: 'not_converged', level: null };
	return { ok: true, ...describeWeights(cells, fitted.factors), rounds: fitted.rounds };
}

/** What weights with these factors come to: mean weight by cell, their sum, Kish's design effect and effective size. */
export function describeWeights(
	cells: readonly RakingCell[],
	factors: readonly number[]
): Omit<Raking, 'ok' | 'rounds'> {
	const factorOf = (cell: number): number => factors[cell] ?? 0;
	let n = 0;
	let sum = 0;
	let squares = 0;
	for (const [index, cell] of cells.entries()) {
		n += cell.respondents;
		sum += factorOf(index) * weightOf(cell);
		squares += factorOf(index) ** 2 * (cell.weightSquared ?? cell.respondents);
	}
	return {
		factors,
		cellWeights: cells.map((cell, index) =>
			cell.respondents > 0 ? (factorOf(index) * weightOf(cell)) / cell.respondents : 0
		),
		sumOfWeights: sum,
		designEffect: (n * squares) / sum ** 2,
		effectiveSize: sum ** 2 / squares
	};
}

function refuse(answered: readonly RakingCell[], margins: readonly Margin[]): RakingRefusal | null {
	for (const [at, { variable, levels }] of margins.entries()) {
		const present = new Set(answered.map((cell) => cell.levels[at]));
		for (const [level, people] of levels) {
			if (people > 0 && !present.has(level))
				return { ok: false, code: 'margin_level_without_respondents', level: `${variable}=${level}` };
		}
		for (const level of present) {
			if (level === undefined || !levels.has(level))
				return {
					ok: false,
					code: 'respondent_level_without_margin',
					level: `${variable}=${level ?? ''}`
				};
		}
	}
	const totals = margins.map(({ levels }) => [...levels.values()].reduce((sum, people) => sum + people, 0));
	const [first = 0] = totals;
	const odd = totals.findIndex((total) => Math.abs(total - first) > 1e-9 * first);
	if (odd < 0) return null;
	return { ok: false, code: 'margin_totals_differ', level: margins[odd]?.variable ?? null };
}
