import type { CivilDate } from '#lib/domain/calendar.ts';

/** Least number of respondents whose comments are read together. */
export const leastForComments = 10;

/** Batches whose comments are kept together; read by nobody until complete, unchanged from then on. */
export interface CommentBlock {
	readonly id: string;
	/** Null for the whole association. */
	readonly department: string | null;
	/** Null for batches of several programs. */
	readonly program: string | null;
	readonly respondents: number;
	/** The day its first batch was sealed. */
	readonly since: CivilDate;
}

/** A batch that was just sealed. */
export interface SealedBatch {
	readonly department: string | null;
	readonly program: string | null;
	readonly respondents: number;
	readonly sealedOn: CivilDate;
}

/** Whether a block has enough respondents to be read. */
export function isComplete(block: Pick<CommentBlock, 'respondents'>): boolean {
	return block.respondents >= leastForComments;
}

/**
 * The block that a batch's comments go to, with the batch counted: the incomplete one of the same program (of the
 * department, of the association where the batch has no program), or a new one. So a block is the least union of
 * batches, in the order of sealing, with 10 respondents or more.
 */
export function placeBatch(
	batch: SealedBatch,
	incomplete: readonly CommentBlock[],
	newId: string
): CommentBlock {
	const open = incomplete.find(
		(block) => block.department === batch.department && block.program === batch.program
	);
	const { department, program, respondents, sealedOn } = batch;
	return open
		? { ...open, respondents: open.respondents + respondents }
		: { id: newId, department, program, respondents, since: sealedOn };
}

/** A block that moves into a wider one. */
export interface BlockMerge {
	readonly from: CommentBlock;
	readonly into: CommentBlock;
}

/**
 * Incomplete blocks of programs that are older than the fiscal year which began on `yearStart` join the incomplete
 * block of their department, or become it. In order; `into` counts everything merged so far, and equals `from` but
 * for its program where it becomes the department's block.
 */
export function widenBlocks(incomplete: readonly CommentBlock[], yearStart: CivilDate): BlockMerge[] {
	const merges: BlockMerge[] = [];
	const wide = new Map(
		incomplete.filter((block) => block.program === null).map((block) => [block.department, block])
	);
	for (const from of incomplete) {
		if (from.program === null || from.since >= yearStart) continue;
		const open = wide.get(from.department);
		const into = open
			? { ...open, respondents: open.respondents + from.respondents }
			: { ...from, program: null };
		merges.push({ from, into });
		if (isComplete(into)) wide.delete(from.department);
		else wide.set(from.department, into);
	}
	return merges;
}
