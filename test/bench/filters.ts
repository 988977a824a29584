import type { BenchRow } from './bench-row.ts';
import { describeChanges, timeChoices, type Change } from './choices.ts';
import { compilingMs, openUntilReady, withDepartmentPage } from './department-page.ts';
import { holdFile, openingRow, watchOpening, type Opening } from './watched-file.ts';

export const rows = [6, 7];

const responses = 1_000_000;
const visits = 5;
const mostBytesPerResponse = 1.2;
/** A frame at 60 Hz. */
const mostChoiceMs = 16.7;

/**
 * Rows 6 and 7 of the targets, on a department's page in a browser: the size of its head's file, how long it takes to
 * come and be opened, and how long the page's figures take to follow a choice.
 */
export function bench(): Promise<BenchRow[]> {
	return withDepartmentPage(responses, async (department) => {
		const { page, respondents } = department;
		await holdFile(page);
		const made: Opening[] = [];
		while (made.length < visits) {
			made.push(await watchOpening(page, () => openUntilReady(department)));
			if (made.length === 1) await page.waitForTimeout(compilingMs);
		}
		return [
			size(made, respondents),
			openingRow(made, 'first query'),
			change(await timeChoices(page), respondents)
		];
	});
}

function size([first]: readonly Opening[], respondents: number): BenchRow {
	const bytes = first?.bytes ?? Infinity;
	const each = bytes / respondents;
	return {
		row: 6,
		measure: `A head's file, batches with ${respondents.toLocaleString('en')} responses x 12 items, on the wire`,
		value: `${each.toFixed(2)} B per response (${(bytes / 1e6).toFixed(2)} MB, ${first?.coding})`,
		reference: '0.82 B for plain columns',
		target: `<= ${mostBytesPerResponse} B per response`,
		met: bytes > 0 && each <= mostBytesPerResponse
	};
}

function change(changes: readonly Change[], respondents: number): BenchRow {
	const { slow, words } = describeChanges(changes);
	return {
		row: 7,
		measure: `From a choice of item, program or month to new data for all charts, ${respondents.toLocaleString('en')} responses`,
		value: words,
		reference: 'Mosaic 30-41 ms; typed arrays 1.3 ms',
		target: `p95 <= ${mostChoiceMs} ms, a frame at 60 Hz`,
		met: slow <= mostChoiceMs
	};
}
