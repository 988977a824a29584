/**
 * How many right links the best of many blind guesses may have: laying the people of a publication beside its answers
 * at random gets one right on average, so a guess over all of them is Poisson with their number as its mean. More than
 * this happens by chance once in a million tests.
 */
export function mostByChance(publications: number, guesses: number): number {
	const allowed = 1e-6 / guesses;
	let most = 0;
	while (tail(publications, most + 1) > allowed) most += 1;
	return most;
}

/** P(X >= least) of a Poisson variable, summed from its own terms: 1 minus the rest would drown in rounding. */
function tail(mean: number, least: number): number {
	let term = Math.exp(-mean);
	for (let count = 1; count <= least; count += 1) term *= mean / count;
	let sum = 0;
	for (let count = least; count < least + 200; count += 1) {
		sum += term;
		term *= mean / (count + 1);
	}
	return sum;
}
