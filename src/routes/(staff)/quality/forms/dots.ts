import { readDots, type FormDot, type RowsChoice, type ScaleEnds } from '#lib/analytics/view/rows-view.ts';
import type { ExtractFile } from '#lib/client/extract-bytes.ts';

/**
 * Fetches the quality manager's rows and reads a dot for each form with the browser's own engine, which is then let go:
 * its memory is given back. Rejects when the file is refused or the engine cannot run here.
 */
export async function loadDots(
	file: ExtractFile,
	choice: RowsChoice,
	scale: ScaleEnds,
	forms: number
): Promise<FormDot[]> {
	const { openBrowserEngine } = await import('#lib/client/engine.ts');
	const engine = await openBrowserEngine(file);
	try {
		return await readDots(engine, choice, scale, forms);
	} finally {
		await engine.close();
	}
}
