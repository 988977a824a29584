import { expect, test } from 'vitest';
import { addCollectedRun, addPrograms, times } from '#test/support/collected-run.ts';
import { runSada } from '#test/support/sada-process.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('sada seal says what was sealed and what waits, in runs', async () => {
	const runtime = await openTestRuntime('sqlite');
	await addPrograms(runtime, 'Training', ['Excel', 'Welding']);
	const good = { 'D-OVR-1': '5' };
	await addCollectedRun(runtime, { program: 'Excel', endedOn: '2026-02-01', forms: times(3, good) });
	await addCollectedRun(runtime, { program: 'Excel', endedOn: '2026-02-11', forms: times(8, good) });
	await addCollectedRun(runtime, { program: 'Welding', endedOn: '2026-02-11', forms: times(4, good) });
	expect(await runSada(runtime.config, 'seal', '--as-of', '2026-03-01')).toEqual({
		code: 0,
		err: '',
		out: [
			'sealed   2026-02  Training / Excel: 2 runs',
			'waiting           Training / Welding: 1 run',
			'As of 2026-03-01: sealed 1 batch of 2 runs; 1 run waiting.\n'
		].join('\n')
	});
});

test('sada seal refuses what is no date', async () => {
	const runtime = await openTestRuntime('sqlite');
	const { code, out, err } = await runSada(runtime.config, 'seal', '--as-of', '2026-02-30');
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toBe('sada seal: 2026-02-30 is no date like 2026-11-22 (sada seal --help says how)\n');
});
