/** Every value an answer may have on any scale. */
export const answerValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Counts by value, index = value. */
export type Counts = readonly number[];

/** The column that counts the answers of one value: `c0` to `c10`. */
export function countColumn(value: number): `c${number}` {
	return `c${value}`;
}
