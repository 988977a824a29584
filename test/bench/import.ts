import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseResponseMap } from '#lib/domain/response-map.ts';
import { readConfig } from '#lib/server/config.ts';
import { importResponses } from '#lib/server/importing/responses.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';
import { seededRandom } from '#test/support/seeded-random.ts';
import type { BenchRow } from './bench-row.ts';

export const rows = [12];

const count = 100_000;
const early = 20_000;
const leastPerSecond = 20_000;
const mostGrown = 20;

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
			onProgress: ({ read }) => {
				if (read === early || read === count) memory.push(retained());
			}
		});
		const seconds = (performance.now() - start) / 1000;
		await runtime.store.close();
		if (!imported.ok || imported.counts.imported !== count) throw new Error(JSON.stringify(imported));
		return [speed(count / seconds), growth(memory)];
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
		met: perSecond >= leastPerSecond
	};
}

/** What the process holds more at the end than after the first fifth of the file. */
function growth([before = 0, after = 0]: readonly number[]): BenchRow {
	const megabytes = (after - before) / 2 ** 20;
	return {
		row: 12,
		measure: 'The same: memory held at 100,000 rows above that at 20,000',
		value: `${megabytes.toFixed(1)} MB`,
		reference: '-',
		target: `<= ${mostGrown} MB`,
		met: megabytes <= mostGrown
	};
}

/** Bytes in use once what is not needed any more has been collected. */
function retained(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
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
	for (let row = 0; row < count; row++) {
		const program = random.integer(0, 9);
		const cells = scored.map((id) => (id === 'D-NPS-1' ? random.integer(0, 10) : random.integer(1, 5)));
		const day = random.integer(1, 28);
		const date = `${day}/${random.integer(1, 12)}/${random.integer(2023, 2025)}`;
		const line = `Department ${program % 3},Program ${program},Provider ${program},${date},${cells.join(',')}\r\n`;
		if (!out.write(line)) await once(out, 'drain');
	}
	out.end();
	await finished(out);
}
