import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#cli/command.ts';
import { wrongUsage } from '#cli/explain.ts';
import { quietLog } from '#cli/quiet-log.ts';
import { metricTable, type IdNames } from '#cli/metric-table.ts';
import { metrics, parametersOf } from '#lib/analytics/metric/catalogue.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { groupings } from '#lib/analytics/metric/grouping.ts';
import type { Metric } from '#lib/analytics/metric/metric.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { format } from '#lib/messages/format.ts';
import { metric as titles } from '#lib/messages/metric.ts';
import { readConfig } from '#lib/server/config.ts';
import { closeEngines, readExtract } from '#lib/server/extracts/reading.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import type { Database } from '#lib/server/store/store.ts';

const options = {
	by: { type: 'string' },
	calendar: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	department: { type: 'string' },
	program: { type: 'string', multiple: true },
	provider: { type: 'string' },
	item: { type: 'string', multiple: true },
	json: { type: 'boolean', default: false }
} as const;

/** `sada metric`: any metric over the sealed batches of the association. */
export const metric: Command = {
	name: 'metric',
	summary: 'List the metrics, or compute one over the sealed batches',
	usage: [
		'Usage: npm run sada -- metric list [--json]',
		'       npm run sada -- metric run NAME [--by GROUPING,...] [OPTIONS] [--json]',
		'',
		'Figures rest on sealed batches that the quality manager may see today, and on nothing else. Figures about items',
		'are always by item. Providers appear by id: no output holds a name beside a score. Figures over whole answer sets',
		'(straight-lining, scale-quality, item-correlation, drivers) exist for a fiscal year of the association or, with',
		'--by department, of a department, with 100 answer sets or more.',
		'',
		`  --by GROUPING,...    ${groupings.join(', ')}`,
		'  --from, --to MONTH   YYYY-MM, both included; undated batches are then left out',
		'  --calendar NAME      gregory (default) or islamic-umalqura, of the months',
		'  --department ID      --provider ID',
		'  --program ID         --item ID; both may be repeated',
		'  --json               one object with the rows'
	].join('\n'),
	async run(args, io) {
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
		const [action, name, ...others] = positionals;
		if (action === 'list' && name === undefined) return list(io, values.json);
		if (action !== 'run' || name === undefined || others.length > 0)
			throw wrongUsage('metric list, or metric run NAME');
		const chosen = metrics[name];
		if (!chosen) throw wrongUsage(`no metric ${name}: ${Object.keys(metrics).join(', ')}`);
		return run(io, chosen, values);
	}
};

type Values = ReturnType<typeof parseArgs<{ args: string[]; options: typeof options }>>['values'];

function list(io: CommandIo, json: boolean): number {
	if (json) {
		const described = Object.values(metrics).map(({ id, title, unit, groupings: allowed, columns }) => {
			const shown = columns.filter((column) => column.name !== 'part');
			return { id, title: titles[title as keyof typeof titles], unit, groupings: allowed, columns: shown };
		});
		io.out(JSON.stringify(described));
		return 0;
	}
	for (const { id, title, unit, groupings: allowed } of Object.values(metrics)) {
		const words = format('en', titles[title as keyof typeof titles]);
		io.out(`${id.padEnd(20)} ${words} (${unit}), by ${allowed.join(', ')}`);
	}
	return 0;
}

async function run(io: CommandIo, chosen: Metric, values: Values): Promise<number> {
	const parsed = parametersOf(chosen).safeParse({
		filter: {
			...wholeExtract,
			calendar: values.calendar ?? wholeExtract.calendar,
			from: values.from ?? null,
			to: values.to ?? null,
			department: values.department ?? null,
			provider: values.provider ?? null,
			programs: values.program ?? [],
			items: values.item ?? []
		},
		by: values.by === undefined || values.by === '' ? [] : values.by.split(',')
	});
	if (!parsed.success) {
		const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
		throw wrongUsage(reasons.join('; '));
	}
	const { filter, by } = parsed.data;
	const runtime = await openRuntime(readConfig(process.env), { log: quietLog });
	try {
		await readExtract(
			runtime,
			{ role: 'qualityManager', id: null },
			async ({ engine, manifest, context }) => {
				const rows = await runMetric(engine, chosen, filter, [by], context);
				if (values.json) {
					const { asOf, batches, respondents, files } = manifest;
					const extract = { asOf, batches, respondents, sha256: files[0]?.sha256 };
					const alone = rows.map(withoutPart);
					io.out(JSON.stringify({ metric: chosen.id, unit: chosen.unit, filter, by, extract, rows: alone }));
					return;
				}
				for (const line of metricTable(chosen, by, rows, await namesOf(runtime.store.db))) io.out(line);
			}
		);
		return 0;
	} finally {
		closeEngines(runtime);
		await runtime.store.close();
	}
}

/** A row without the index of its grouping: one grouping is asked for. */
function withoutPart(row: object): object {
	const { part: _, ...rest } = row as { part?: number };
	return rest;
}

/** Names that may stand beside a score: of departments and programs, never of providers. */
async function namesOf(db: Database): Promise<IdNames> {
	const named = [...(await listDepartments(db)), ...(await listPrograms(db))];
	return new Map(named.map(({ id, name }) => [id, name.en]));
}
