import { sql } from 'kysely';
import { isComplete, type BlockMerge, type CommentBlock } from '#lib/release/comment-block.ts';
import type { Database } from './store.ts';

/** A comment, cut loose from the answers beside it. */
export interface Comment {
	readonly id: string;
	readonly item: string;
	readonly text: string;
}

/** The blocks that nobody reads yet, oldest first. */
export async function listIncompleteBlocks(db: Database): Promise<CommentBlock[]> {
	return db
		.selectFrom('comment_block as k')
		.innerJoin('comment_block_batch as kb', 'kb.block', 'k.id')
		.innerJoin('batch as b', 'b.id', 'kb.batch')
		.select(['k.id', 'k.department', 'k.program', 'k.respondents'])
		.select(sql<string>`min(b.sealed_on)`.as('since'))
		.where('k.complete', '=', 0)
		.groupBy(['k.id', 'k.department', 'k.program', 'k.respondents'])
		.orderBy('since')
		.orderBy('k.id')
		.execute();
}

/** Adds a batch and its comments to a block, which is made when it does not exist. */
export async function addToBlock(
	trx: Database,
	block: CommentBlock,
	batch: string,
	comments: readonly Comment[]
): Promise<void> {
	const { id, department, program, respondents } = block;
	const complete = isComplete(block) ? 1 : 0;
	await trx
		.insertInto('comment_block')
		.values({ id, department, program, respondents, complete })
		.onConflict((conflict) => conflict.column('id').doUpdateSet({ respondents, complete }))
		.execute();
	await trx.insertInto('comment_block_batch').values({ block: id, batch }).execute();
	for (let start = 0; start < comments.length; start += 500) {
		const part = comments.slice(start, start + 500).map((comment) => ({ ...comment, block: id }));
		await trx.insertInto('comment').values(part).execute();
	}
}

/** Moves a block's batches and comments into another, or widens it to its department. */
export async function mergeBlocks(trx: Database, { from, into }: BlockMerge): Promise<void> {
	const complete = isComplete(into) ? 1 : 0;
	await trx
		.updateTable('comment_block')
		.set({ program: into.program, respondents: into.respondents, complete })
		.where('id', '=', into.id)
		.execute();
	if (from.id === into.id) return;
	for (const table of ['comment', 'comment_block_batch'] as const) {
		await trx.updateTable(table).set({ block: into.id }).where('block', '=', from.id).execute();
	}
	await trx.deleteFrom('comment_block').where('id', '=', from.id).execute();
}
