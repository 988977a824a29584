import { z } from 'zod';

/** A file of an extract. */
const fileSchema = z.object({
	name: z.string(),
	sha256: z.string(),
	/** Uncompressed size. */
	bytes: z.int()
});

/** What an extract is: what a browser fetches, and what the figures made from it rest on. */
export const manifestSchema = z.object({
	/** `departmentHead:ID`, `qualityManager`; rows have `qualityManager/rows`. */
	scope: z.string(),
	files: z.array(fileSchema),
	/** Rows of the largest table: counts of items in batches, or responses. */
	rows: z.int(),
	/** Sealed batches in it. */
	batches: z.int(),
	/** Respondents of these batches. */
	respondents: z.int(),
	/** Latest day of sealing in it, the "data as of"; null when it is empty. */
	asOf: z.string().nullable(),
	/** Least number of respondents of a batch when it was made. */
	k: z.int(),
	/** Storage version of the file: an engine reads this and older. */
	engineStorageVersion: z.string(),
	/** The design effect of each item, for intervals over few batches: the department's own, else the association's. */
	designEffects: z.record(z.string(), z.number())
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest in a stored row. */
export function parseManifest(json: string): Manifest {
	return manifestSchema.parse(JSON.parse(json));
}
