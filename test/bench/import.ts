import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseResponseMap } from '#lib/domain/response-map.ts';
import { readConfig } from '#lib/server/config.ts';
import { importResponses } from '#lib/server/importing/responses.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';
import { seededRandom } from '#test/support/seeded-random.ts';
import type { BenchRow } from './bench-row.ts';

const rows = 100_000;
const target = 20_000;

/** Row 12 of the targets: past responses to the form for the end of a program, from CSV into SQLite, durable. */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-import-'));
	try {
		const file = join(directory, 'responses.csv');
		await writeFile(file);
		const runtime = await openRuntime(readConfig({ SADA_DATA: directory }));
		const parsed = parseResponseMap(JSON.stringify(map()));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
		const memory: number[] = [];
		const start = performance.now();
		const imported = await importResponses(runtime, () => createReadStream(file), parsed.map, {
			onProgress: () => memory.push(process.memoryUsage().rss)
		});
		const seconds = (performance.now() - start) / 1000;
		await runtime.store.close();
		if (!imported.ok || imported.counts.imported !== rows) throw new Error(JSON.stringify(imported));
		return [speed(rows / seconds), growth(memory)];
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

function speed(perSecond: number): BenchRow {
	return {
		row: 12,
		measure: 'Import of 100,000 past responses (12 items, 360 runs) from CSV',
		value: `${Math.round(perSecond).toLocaleString('en')} rows/s`,
		reference: '-',
		target: '>= 20,000 rows/s',
		met: perSecond >= target
	};
}

/** What the process takes more at the end than after the first fifth: none of it may grow with the file. */
function growth(memory: readonly number[]): BenchRow {
	const early = memory[Math.floor(memory.length / 5)] ?? 0;
	const megabytes = Math.max(0, (memory.at(-1) ?? 0) - early) / 2 ** 20;
	return {
		row: 12,
		measure: 'The same: memory grown over the last four fifths of the file',
		value: `${megabytes.toFixed(0)} MB`,
		reference: '-',
		target: '<= 50 MB',
		met: megabytes <= 50
	};
}

const scored = (readySurveys[0]?.items ?? []).filter(({ scale }) => scale !== 'TEXT').map(({ id }) => id);

function map() {
	return {
		department: { column: 'department' },
		program: { column: 'program' },
		provider: { column: 'provider' },
		date: { column: 'date' },
		survey: { form: readySurveys[0]?.id },
		items: scored.map((id) => ({ column: id, id }))
	};
}

async function writeFile(file: string): Promise<void> {
	const random = seededRandom(12);
	const out = createWriteStream(file);
	out.write(`department,program,provider,date,${scored.join(',')}\r\n`);
	for (let row = 0; row < rows; row++) {
		const program = random.integer(0, 9);
		const cells = scored.map((id) => (id === 'D-NPS-1' ? random.integer(0, 10) : random.integer(1, 5)));
		const day = random.integer(1, 28);
		const date = `${day}/${random.integer(1, 12)}/${random.integer(2023, 2025)}`;
		const line = `Department ${program % 3},Program ${program},Provider ${program},${date},${cells.join(',')}\r\n`;
		if (!out.write(line)) await new Promise((drained) => out.once('drain', drained));
	}
	out.end();
	await finished(out);
}
