import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bench, BenchRow } from './bench-row.ts';

// Usage: npm run bench [-- ROW...]   Prints the rows that are built, or those asked for, as each is done.
const wanted = process.argv.slice(2).map(Number);
if (wanted.some((row) => !Number.isInteger(row))) {
	console.error('bench: rows are numbers, as in: npm run bench -- 1 3');
	process.exit(2);
}

const folder = fileURLToPath(new URL('.', import.meta.url));
let allMet = true;
let found = 0;
for (const name of readdirSync(folder).sort()) {
	if (!name.endsWith('.ts') || name === 'run.ts') continue;
	try {
		const module = (await import(`./${name}`)) as Partial<Bench>;
		if (!module.bench || !isWanted(module.rows)) continue;
		for (const row of await module.bench()) {
			found += 1;
			allMet &&= row.met;
			print(row);
		}
	} catch (error) {
		allMet = false;
		console.error(`bench: ${name} failed`, error);
	}
}
if (found === 0) console.error('bench: no such row is built');
process.exit(found > 0 && allMet ? 0 : 1);

function isWanted(rows: readonly number[] | undefined): boolean {
	return wanted.length === 0 || (rows?.some((row) => wanted.includes(row)) ?? false);
}

function print({ row, measure, value, reference, target, met }: BenchRow): void {
	console.log(`${String(row).padStart(2)}  ${measure}`);
	console.log(`      measured   ${value}${met ? '' : '   <-- target missed'}`);
	console.log(`      reference  ${reference}`);
	console.log(`      target     ${target}`);
}
