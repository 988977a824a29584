/**
 * Looks for a group of 1 to k-1 people in the linear span of released groups.
 *
 * Every released figure is additive over runs: it is a sum over some set of whole runs, and whoever holds several
 * figures can add and subtract them. So the sets are vectors of 0 and 1 over the runs, and a group of people (a set
 * of whole runs) can be computed exactly when its vector is a rational combination of them.
 *
 * Method, in exact integer arithmetic:
 * 1. Runs that stand in the same released sets cannot be told apart: they become one atom, which weighs its people.
 *    Runs without people, or in no released set, are left out.
 * 2. Gauss-Jordan elimination with the atoms of k or more people first. A group under k is 0 on all of those, and the
 *    rows whose leading atom is small are a basis of exactly the combinations that are 0 there. None: no leak, which
 *    is what disjoint sets of k or more give.
 * 3. Otherwise a group of 0 and 1 is the sum of the basis rows whose leading atoms it contains, so it is enough to
 *    try the choices of basis rows whose leading atoms weigh less than k together, within rows that share atoms.
 *
 * Returns the runs of the smallest such group, or null when there is none. Exponential in k at worst; made for
 * audits in tests, where families are small.
 */
export function findSmallGroup(
	released: Iterable<readonly string[]>,
	people: ReadonlyMap<string, number>,
	k: number
): string[] | null {
	const atoms = toAtoms(released, people).sort((a, b) => b.weight - a.weight);
	const weights = atoms.map((atom) => atom.weight);
	const basis = eliminate(toRows(atoms)).filter((row) => (weights[row.lead] as number) < k);
	let best: Choice | null = null;
	for (const rows of splitByAtoms(basis)) {
		const found = searchChoices(rows, weights, best ? best.weight : k);
		if (found) best = found;
	}
	return best && atoms.flatMap((atom, index) => (best.sum[index] === 0n ? [] : atom.runs));
}

interface Atom {
	/** Indices of the released sets it is in. */
	readonly sets: readonly number[];
	readonly runs: string[];
	weight: number;
}

interface Row {
	/** One per atom; the leading one is positive and alone in its column. */
	readonly values: readonly bigint[];
	readonly lead: number;
}

interface Choice {
	readonly sum: readonly bigint[];
	readonly weight: number;
}

function toAtoms(released: Iterable<readonly string[]>, people: ReadonlyMap<string, number>): Atom[] {
	const setsOf = new Map<string, number[]>();
	Array.from(released, (runs) => new Set(runs)).forEach((runs, index) => {
		for (const run of runs) {
			if ((people.get(run) ?? 0) === 0) continue;
			const sets = setsOf.get(run);
			if (sets) sets.push(index);
			else setsOf.set(run, [index]);
		}
	});
	const atoms = new Map<string, Atom>();
	for (const [run, sets] of setsOf) {
		const key = sets.join(' ');
		const atom = atoms.get(key) ?? { sets, runs: [], weight: 0 };
		atom.runs.push(run);
		atom.weight += people.get(run) ?? 0;
		atoms.set(key, atom);
	}
	return [...atoms.values()];
}

/** The distinct released sets over the atoms, small ones first: they cancel most of the others at once. */
function toRows(atoms: readonly Atom[]): bigint[][] {
	const rows = new Map<number, bigint[]>();
	atoms.forEach((atom, column) => {
		for (const set of atom.sets) {
			const row = rows.get(set) ?? new Array<bigint>(atoms.length).fill(0n);
			row[column] = 1n;
			rows.set(set, row);
		}
	});
	const distinct = new Map([...rows.values()].map((row) => [row.join(''), row]));
	const sizeOf = (row: readonly bigint[]) => row.filter((value) => value !== 0n).length;
	return [...distinct.values()].sort((a, b) => sizeOf(a) - sizeOf(b));
}

/** Gauss-Jordan without fractions: a basis of the same span in which each leading atom is 0 in all other rows. */
function eliminate(rows: readonly bigint[][]): Row[] {
	const basis: { values: readonly bigint[]; lead: number }[] = [];
	for (const row of rows) {
		if (basis.length === row.length) break;
		let values: readonly bigint[] = row;
		for (const other of basis) values = cancel(values, other.values, other.lead);
		const lead = values.findIndex((value) => value !== 0n);
		if (lead < 0) continue;
		if ((values[lead] as bigint) < 0n) values = values.map((value) => -value);
		for (const other of basis) other.values = cancel(other.values, values, lead);
		basis.push({ values, lead });
	}
	return basis;
}

/** `values` with its entry in `column` made 0 by `pivot`, whose entry there is positive; no common factor is left. */
function cancel(values: readonly bigint[], pivot: readonly bigint[], column: number): readonly bigint[] {
	const factor = values[column] as bigint;
	if (factor === 0n) return values;
	const scale = pivot[column] as bigint;
	const difference = values.map((value, index) => value * scale - (pivot[index] as bigint) * factor);
	const divisor = difference.reduce(greatestCommonDivisor, 0n);
	return divisor > 1n ? difference.map((value) => value / divisor) : difference;
}

/** Rows in parts that share no atom: a small group lies within one of them, or a smaller one does. */
function splitByAtoms(rows: readonly Row[]): Row[][] {
	let parts: Row[][] = [];
	for (const row of rows) {
		const touching = parts.filter((part) => part.some((other) => overlap(row, other)));
		parts = [...parts.filter((part) => !touching.includes(part)), [...touching.flat(), row]];
	}
	return parts;
}

function overlap(a: Row, b: Row): boolean {
	return a.values.some((value, index) => value !== 0n && b.values[index] !== 0n);
}

/** The lightest sum of some rows, each divided by its leading entry, that is all 0 and 1 and lighter than `limit`. */
function searchChoices(rows: readonly Row[], weights: readonly number[], limit: number): Choice | null {
	const unit = rows.reduce(
		(multiple, row) => leastCommonMultiple(multiple, row.values[row.lead] as bigint),
		1n
	);
	const scaled = rows.map(({ values, lead }) => ({
		values: values.map((value) => (value * unit) / (values[lead] as bigint)),
		weight: weights[lead] as number
	}));
	let best: Choice | null = null;
	const visit = (from: number, sum: readonly bigint[] | null, leads: number) => {
		if (sum?.every((value) => value === 0n || value === unit)) {
			const weight = sum.reduce(
				(total, value, index) => total + (value === 0n ? 0 : (weights[index] ?? 0)),
				0
			);
			if (weight < (best?.weight ?? limit)) best = { sum, weight };
		}
		for (let index = from; index < scaled.length; index += 1) {
			const row = scaled[index] as (typeof scaled)[number];
			if (leads + row.weight >= (best?.weight ?? limit)) continue;
			visit(
				index + 1,
				sum ? sum.map((value, at) => value + (row.values[at] as bigint)) : row.values,
				leads + row.weight
			);
		}
	};
	visit(0, null, 0);
	return best;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
	let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
	return (a / greatestCommonDivisor(a, b)) * b;
}
