import { toCsv, type CellValue } from '#lib/domain/csv-cell.ts';
import { drawFigure } from './draw-figure.ts';
import { toPng, toSvgAddress } from './drawing-files.ts';

/** What a chart can be saved as. */
export type FileKind = 'svg' | 'png' | 'csv';

/** A chart that is on the page, and what its file says besides. */
export interface SavedChart {
	readonly figure: HTMLElement;
	/** The name of the file: ASCII. */
	readonly name: string;
	/** The numbers, headings first. */
	readonly rows: () => CellValue[][];
	/** Lines below the drawing: how many answers, where it is from and when it was made. */
	readonly foot: readonly string[];
}

/** Saves a chart of the page as a file that stands alone. Throws where the browser cannot draw it. */
export async function saveChart(kind: FileKind, { figure, name, rows, foot }: SavedChart): Promise<void> {
	if (kind === 'csv') {
		save(name, `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(rows()))}`);
		return;
	}
	const drawing = drawFigure(figure, foot);
	save(name, kind === 'svg' ? toSvgAddress(drawing) : await toPng(drawing));
}

/** Data addresses: the policy of the page knows no others beside its own. */
function save(name: string, address: string) {
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
}
