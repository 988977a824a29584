import { z } from 'zod';

/** Name of a unit: text or a number. */
export const unitSchema = z.union([z.string(), z.number()]);

/** Name of a unit. */
export type UnitName = z.output<typeof unitSchema>;

/** The different units in ascending order: numeric where all are numbers, else by code point. */
export function unitsInOrder(names: readonly UnitName[]): UnitName[] {
	const different = [...new Set(names)];
	if (different.every((name) => typeof name === 'number')) return different.sort((a, b) => a - b);
	return different.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
