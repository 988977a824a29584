/** A seeded source of randomness: the same seed gives the same sequence on every machine. */
export interface Random {
	/** Uniform in [0, 1). */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	integer(least: number, most: number): number;
	/** Standard normal (Box-Muller). */
	normal(): number;
	/** True with probability `probability`. */
	chance(probability: number): boolean;
	/** One of the values, each as likely. */
	pick<Value>(values: readonly Value[]): Value;
	/** A stream of its own, so that drawing more in one place moves nothing elsewhere. */
	fork(label: string): Random;
}

/** The generator sfc32 (Doty-Humphrey, PractRand), seeded from text by FNV-1a. */
export function seededRandom(seed: string): Random {
	let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
	const bits = () => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		return sum >>> 0;
	};
	for (let warmUp = 0; warmUp < 15; warmUp++) bits();

	const next = () => bits() / 2 ** 32;
	return {
		next,
		integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		chance: (probability) => next() < probability,
		pick: <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value,
		fork: (label) => seededRandom(`${seed}/${label}`)
	};
}

function hash(text: string, salt: number): number {
	let value = 0x811c9dc5 ^ salt;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value | 0;
}
