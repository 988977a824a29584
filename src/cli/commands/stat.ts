import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Command } from '#cli/command.ts';
import { wrongUsage } from '#cli/explain.ts';
import { nearest } from '#cli/nearest.ts';
import { statMethods } from '#cli/stat/catalogue.ts';
import { computeAll } from '#cli/stat/compute-all.ts';
import type { StatMethod } from '#cli/stat/stat-method.ts';

const methods = await Promise.all(Object.values(statMethods).map((load) => load()));
const width = Math.max(...methods.map(({ method }) => method.length));

/** `sada stat METHOD`: anyone can compute any figure again, from its inputs alone. */
export const stat: Command = {
	name: 'stat',
	summary: 'Compute a figure again with the statistics that the pages use',
	usage: [
		'Usage: npm run sada -- stat METHOD < INPUTS.json',
		'',
		'Reads a JSON array of inputs on stdin and prints a JSON array of results, in order. A figure that does not exist',
		'is null. Input that makes no sense is one line that names its place, and a non-zero exit.',
		'',
		...methods.map(({ method, summary }) => `  ${method.padEnd(width)}  ${summary}`)
	].join('\n'),
	async run(args, io) {
		const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
		const [name, ...others] = positionals;
		if (name === undefined || others.length > 0) throw wrongUsage('stat METHOD');
		const computed = computeAll(methodNamed(name), await text(process.stdin));
		if (!computed.ok) {
			io.err(`sada stat ${name}: ${computed.problem}`);
			return 1;
		}
		io.out(JSON.stringify(computed.results));
		return 0;
	}
};

function methodNamed(name: string): StatMethod {
	const found = methods.find(({ method }) => method === name);
	if (found) return found;
	const guess = nearest(name, Object.keys(statMethods));
	throw wrongUsage(`no method ${name}${guess ? `, did you mean ${guess}?` : ''}`);
}
