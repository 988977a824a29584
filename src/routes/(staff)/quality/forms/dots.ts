import {
	readDots,
	type FormCounts,
	type FormDot,
	type RowsChoice,
	type ScaleEnds
} from '#lib/analytics/view/rows-view.ts';
import type { StartedEngine } from '#lib/client/engine.ts';
import type { ExtractFile } from '#lib/client/extract-bytes.ts';

/** Reads a dot for each form from the quality manager's rows, with the browser's own engine. */
export interface DotReader {
	/** Somebody is about to ask: starts the engine, which is let go if nobody does. */
	approach(): void;
	/**
	 * Fetches the rows and reads the dots; the engine is then let go and its memory given back. Rejects when the file is
	 * refused or the engine cannot run here; may be asked again.
	 */
	read(file: ExtractFile, choice: RowsChoice, scale: ScaleEnds, counts: FormCounts): Promise<FormDot[]>;
	/** Lets go of an engine that waits. */
	close(): void;
}

/** How long an engine waits to be asked. */
const patienceMs = 30_000;

export function openDotReader(): DotReader {
	let started: Promise<StartedEngine> | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const start = () => import('#lib/client/engine.ts').then(({ startBrowserEngine }) => startBrowserEngine());
	const take = () => {
		clearTimeout(timer);
		const taken = started;
		started = null;
		return taken;
	};
	const close = () => {
		// One that could not be loaded has nothing to close.
		take()
			?.then((engine) => engine.close())
			.catch(() => undefined);
	};
	return {
		approach() {
			clearTimeout(timer);
			timer = setTimeout(close, patienceMs);
			started ??= start();
		},
		async read(file, choice, scale, counts) {
			const waiting = await (take() ?? start());
			try {
				return await readDots(await waiting.open(file), choice, scale, counts);
			} finally {
				await waiting.close();
			}
		},
		close
	};
}
