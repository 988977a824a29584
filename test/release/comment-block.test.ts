import { describe, expect, test } from 'vitest';
import { isComplete, placeBatch, widenBlocks, type CommentBlock } from '#lib/release/comment-block.ts';

const batch = { department: 'd1', program: 'p1', respondents: 6, sealedOn: '2026-02-25' };

function block(id: string, parts: Partial<CommentBlock> = {}): CommentBlock {
	return { id, department: 'd1', program: 'p1', respondents: 6, since: '2026-01-05', ...parts };
}

describe('a batch', () => {
	test('opens a block, which is complete from ten respondents on', () => {
		const placed = placeBatch(batch, [], 'new');
		expect(placed).toEqual({
			id: 'new',
			department: 'd1',
			program: 'p1',
			respondents: 6,
			since: '2026-02-25'
		});
		expect(isComplete(placed)).toBe(false);
		expect(isComplete(placeBatch({ ...batch, respondents: 10 }, [], 'new'))).toBe(true);
	});

	test('joins the incomplete block of its program and no other', () => {
		expect(placeBatch(batch, [block('other', { program: 'p2' }), block('mine')], 'new')).toMatchObject({
			id: 'mine',
			respondents: 12,
			since: '2026-01-05'
		});
	});

	test('without a program joins the block of its department', () => {
		const blocks = [
			block('p'),
			block('d', { program: null }),
			block('a', { program: null, department: null })
		];
		expect(placeBatch({ ...batch, program: null }, blocks, 'new').id).toBe('d');
		expect(placeBatch({ ...batch, program: null, department: null }, blocks, 'new').id).toBe('a');
	});
});

describe('incomplete blocks of programs', () => {
	const old = { since: '2025-11-02' };

	test('older than the fiscal year are joined in their department', () => {
		const [first, second, ...rest] = widenBlocks(
			[block('a', { ...old, respondents: 5 }), block('b', { ...old, program: 'p2', respondents: 7 })],
			'2026-01-01'
		);
		expect(first).toMatchObject({ from: { id: 'a' }, into: { id: 'a', program: null, respondents: 5 } });
		expect(second).toMatchObject({ from: { id: 'b' }, into: { id: 'a', program: null, respondents: 12 } });
		expect(rest).toEqual([]);
	});

	test('go into a new one once the department has ten', () => {
		const merges = widenBlocks(
			[
				block('d', { program: null, respondents: 8 }),
				block('a', { ...old, respondents: 4 }),
				block('b', { ...old, program: 'p2', respondents: 3 })
			],
			'2026-01-01'
		);
		expect(merges.map(({ into }) => [into.id, into.respondents])).toEqual([
			['d', 12],
			['b', 3]
		]);
	});

	test('of this fiscal year and of other departments stay', () => {
		expect(widenBlocks([block('a')], '2026-01-01')).toEqual([]);
		const merges = widenBlocks([block('a', old), block('b', { ...old, department: 'd2' })], '2026-01-01');
		expect(merges.every(({ from, into }) => from.id === into.id)).toBe(true);
	});
});
