import { expect, test } from 'vitest';
import { explain, isWrongUsage, wrongUsage } from '#cli/explain.ts';
import { SadaError } from '#lib/domain/error.ts';
import { readConfig } from '#lib/server/config.ts';

function thrownBy(act: () => unknown): unknown {
	try {
		act();
	} catch (error) {
		return error;
	}
	throw new Error('nothing was thrown');
}

test('a wrong environment is named variable by variable, on one line', () => {
	const line = explain(thrownBy(() => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x' })));
	expect(line).toContain('PORT: ');
	expect(line).toContain('DATABASE_URL: must begin with postgres://');
	expect(line).not.toContain('\n');
});

test('a fault of the system is told by what to do about it', () => {
	const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE', address: '127.0.0.1', port: 3000 });
	expect(explain(taken)).toBe('port 3000 of 127.0.0.1 is taken: set PORT to another');
});

test('a fault without a sentence of its own keeps its code, facts and cause', () => {
	const fault = new SadaError('extract.corrupt', { scope: 'd1' }, { cause: new Error('short\nread') });
	expect(explain(fault)).toBe('extract.corrupt (scope d1): short read');
});

test('arguments that make no sense are told apart from faults', () => {
	expect(isWrongUsage(wrongUsage('no file given'))).toBe(true);
	expect(isWrongUsage(new Error('disk'))).toBe(false);
	expect(explain(wrongUsage('no file given'))).toBe('no file given');
});
