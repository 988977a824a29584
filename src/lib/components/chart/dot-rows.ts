/** Dots in rows, as a path in px, each a stroke without length. */
export interface DotRows {
	readonly path: string;
	readonly width: number;
	readonly height: number;
}

/** From one dot to the next, and the most in a row, in px. */
const pitch = 18;
const longestRow = 25;

/** So many dots in rows of at most 25, as wide as the longest of its neighbours with `most` dots. */
export function dotRows(count: number, most: number): DotRows {
	const columns = Math.min(longestRow, Math.max(1, most));
	const places = Array.from({ length: count }, (_, index) => {
		const x = (index % columns) * pitch + pitch / 2;
		const y = Math.floor(index / columns) * pitch + pitch / 2;
		return `M${x} ${y}h0`;
	});
	return {
		path: places.join(''),
		width: columns * pitch,
		height: Math.max(1, Math.ceil(count / columns)) * pitch
	};
}
