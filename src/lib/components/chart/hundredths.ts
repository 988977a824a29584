/** A place in a drawing, in %, as it is written: finer is seen by nobody, and a page holds thousands of them. */
export function toHundredths(place: number): number {
	return Math.round(place * 100) / 100;
}
