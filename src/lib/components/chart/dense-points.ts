/** One dot of a dense chart, in units of its axes. */
export interface DensePoint {
	readonly x: number;
	readonly y: number;
	/** What it is, in words. */
	readonly text: string;
}

/** Dots of one kind: `apart` are drawn as filled diamonds in the colour that says neither good nor bad. */
export interface DenseSeries {
	readonly name: string;
	readonly look: 'apart' | 'common';
	readonly points: readonly DensePoint[];
}

/** An axis with a tick at every whole value. */
export interface DenseAxis {
	readonly label: string;
	readonly from: number;
	readonly to: number;
	/** Names of rows by whole value; they take the place of the label and the grid. */
	readonly words?: readonly string[];
}

/** The golden ratio's fraction: multiples of it fill 0..1 evenly, whatever their order. */
const goldenFraction = 0.618033988749895;

/**
 * How far a dot is moved so that dots with equal values do not hide each other, −reach to reach: the same for the same
 * number each time, so that a drawing is.
 */
export function strewn(number: number, reach: number, turn = 0): number {
	const fraction = (number * goldenFraction * (1 + turn)) % 1;
	return (fraction * 2 - 1) * reach;
}
