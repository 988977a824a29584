import { beforeAll, describe, expect, test } from 'vitest';
import { batchFileTables } from '#lib/analytics/dataset/batch-file.ts';
import { rowsFileTables } from '#lib/analytics/dataset/rows-file.ts';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { metrics } from '#lib/analytics/metric/catalogue.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { buildModeGroupsQuery, buildModeSharesQuery, modes } from '#lib/analytics/view/mode-effects.ts';
import { buildApartQuery, buildDotsQuery } from '#lib/analytics/view/rows-view.ts';
import type { Grant } from '#lib/domain/role.ts';
import { acknowledge } from '#lib/server/access/acknowledgement.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { languageCookie } from '#lib/server/http/request-language.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import type { ExtractScope } from '#lib/server/extracts/scope.ts';
import { addPerson } from '#test/support/cohort.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import { extractOf } from '#test/support/extract-of.ts';
import { runSada } from '#test/support/sada-process.ts';
import { makeSampleAssociation, saved } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { openTestRuntime, type TestRuntime } from '#test/support/stores.ts';
import {
	fillUnequalProviders,
	unequalDepartment,
	unequalPrograms,
	unequalProviders
} from '#test/support/unequal-providers.ts';
import { whoMayOpen } from './who-may-open.ts';

/** How a provider may appear in a text. */
type Spelling = 'id' | 'ar' | 'en';

const spellings: readonly Spelling[] = ['id', 'ar', 'en'];
const names = unequalProviders.flatMap(({ ar, en }) => [ar, en]);

/** The providers of a text in the order it names them; one after itself counts once. */
function orderIn(text: string, spelling: Spelling): string[] {
	const found = unequalProviders.flatMap((provider) =>
		[...text.matchAll(new RegExp(provider[spelling], 'g'))].map(({ index }) => ({ index, id: provider.id }))
	);
	return found
		.sort((a, b) => a.index - b.index)
		.map(({ id }) => id)
		.filter((id, place, all) => id !== all[place - 1]);
}

/** Every three providers that stand one after the other in order of their score, upwards or downwards. */
function rankedIn(text: string): string[] {
	const scoreOf = (id: string) => unequalProviders.find((provider) => provider.id === id)?.favourable ?? 0;
	return spellings.flatMap((spelling) => {
		const order = orderIn(text, spelling);
		return order.slice(2).flatMap((last, place) => {
			const three = [order[place] ?? '', order[place + 1] ?? '', last];
			const [a = 0, b = 0, c = 0] = three.map(scoreOf);
			return (a < b && b < c) || (a > b && b > c) ? [three.join(' ')] : [];
		});
	});
}

let runtime: TestRuntime;
let origin: string;
let values: Readonly<Record<string, readonly string[]>>;
const cookies = new Map<string, string>();
const over = (role: Grant['role'], scope: string | null = null): Grant[] => [{ role, scope }];

beforeAll(async () => {
	runtime = await openTestRuntime('sqlite');
	await fillUnequalProviders(runtime.store);
	const sample = await makeSampleAssociation(runtime);
	const details = { label: 'ended', startsOn: '2026-11-02', providers: [sample.provider] };
	const ended = saved(await addRun(runtime, sample.program, details, 'me'));
	for (const run of [sample.run, ended]) await addPerson(runtime, run, 'شخص');
	await endRun(runtime, ended, 'me');
	const grants: Record<string, Grant[]> = {
		administrator: over('administrator'),
		qualityManager: over('qualityManager'),
		coordinator: [...over('coordinator', sample.program), ...over('coordinator', unequalPrograms[0])],
		departmentHead: over('departmentHead', unequalDepartment),
		provider: over('provider', unequalProviders[0]?.id),
		boardMember: over('boardMember')
	};
	let account = '';
	for (const [role, held] of Object.entries(grants)) {
		const made = await accountWith(runtime, held, role);
		await acknowledge(runtime, made, '1445');
		cookies.set(role, await cookieOf(runtime, made));
		account = made.id;
	}
	const files = await Promise.all(
		scopes.map(async (scope) => (await currentExtract(runtime, scope)).files[0]?.name ?? '')
	);
	values = {
		department: [unequalDepartment],
		program: [...unequalPrograms],
		provider: unequalProviders.map(({ id }) => id),
		run: [ended, sample.run],
		account: [account],
		file: files,
		change: ['none'],
		token: ['none'],
		slug: ['none'],
		receipt: ['none']
	};
	origin = (await startServer({ directory: runtime.config.dataDirectory, now: runtime.clock.now() })).origin;
});

const scopes: readonly ExtractScope[] = [
	{ role: 'qualityManager', id: null },
	{ role: 'boardMember', id: null },
	{ role: 'departmentHead', id: unequalDepartment },
	...unequalPrograms.map((id): ExtractScope => ({ role: 'coordinator', id })),
	...unequalProviders.map(({ id }): ExtractScope => ({ role: 'provider', id }))
];

/** The addresses of a route: one for each value of what stands in brackets. */
function pathsOf(route: string): string[] {
	const [, name] = /\[(\w+)\]/.exec(route) ?? [];
	if (name === undefined) return [route];
	const known = values[name];
	if (!known) throw new Error(`say in this test what [${name}] is`);
	return known.map((value) => route.replace(`[${name}]`, value));
}

/** Ways to look at a page of results. */
const searches = ['', '?item=D-INF-1', `?program=${unequalPrograms[0]}`, '?from=2026-05&calendar=gregory'];

/** What someone is sent; empty where the door is closed. */
async function read(role: string, path: string, language: Spelling = 'en'): Promise<string> {
	const accept = path.includes('/view') ? 'application/json' : 'text/html';
	const cookie = `${cookies.get(role) ?? ''}; ${languageCookie.name}=${language}`;
	const answer = await fetch(origin + path, { headers: { accept, cookie }, redirect: 'manual' });
	expect(answer.status, `${role} ${path}`).toBeLessThan(500);
	return answer.ok ? answer.text() : '';
}

const routes = Object.keys(whoMayOpen).filter((route) => !/^\/(data|sign-out|setup|bench)/.test(route));

/** Routes about things that are not there, and where whoever is signed in is led on. */
const unknown = /\[(change|token|slug|receipt)\]|^\/$|sign-in|acknowledge/;

test('providers in order of score would be found', () => {
	const text = (order: readonly { ar: string }[]) => order.map(({ ar }) => `<li>${ar} 80 %</li>`).join('');
	const byScore = unequalProviders.toSorted((a, b) => a.favourable - b.favourable);
	expect(rankedIn(text(byScore))).toHaveLength(4);
	expect(rankedIn(text(byScore.toReversed()))).toHaveLength(4);
	expect(rankedIn(text([...unequalProviders, ...unequalProviders]))).toEqual([]);
	const byId = unequalProviders.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	expect(rankedIn(byId.map(({ id }) => id).join(' '))).toEqual([]);
});

describe.each([
	'administrator',
	'qualityManager',
	'coordinator',
	'departmentHead',
	'provider',
	'boardMember'
])('what a %s opens', (role) => {
	test.each(routes)('%s puts nobody in order of score', async (route) => {
		let opened = false;
		for (const path of pathsOf(route)) {
			for (const search of route.startsWith('/quality') ? searches : ['']) {
				for (const language of ['ar', 'en'] as const) {
					const text = await read(role, path + search, language);
					opened ||= text !== '';
					expect(rankedIn(text), path + search).toEqual([]);
				}
			}
		}
		const mayOpen: readonly string[] = whoMayOpen[route]?.opens ?? [];
		if (!unknown.test(route)) expect(opened).toBe(mayOpen.includes(role));
	});

	test.each(routes.filter((route) => route.startsWith('/quality')))(
		'%s saves no name with a score',
		async (route) => {
			for (const path of pathsOf(route)) {
				const text = await read(role, path);
				if (route.endsWith('/view')) {
					for (const name of names) expect(text, path).not.toContain(name);
					continue;
				}
				// A chart that can be saved as a file carries the row of its files.
				const figures = text.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
				const saved = figures.filter((figure) => figure.includes('data-no-download'));
				for (const figure of saved) {
					for (const { en } of unequalProviders) expect(figure, path).not.toContain(en);
				}
			}
		}
	);
});

test('the head and the quality manager see every provider, in order of name', async () => {
	for (const role of ['departmentHead', 'qualityManager']) {
		for (const language of ['ar', 'en'] as const) {
			const text = await read(role, `/quality/departments/${unequalDepartment}`, language);
			const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
			expect([...new Set(orderIn(main, language))]).toEqual(unequalProviders.map(({ id }) => id));
		}
	}
});

test('a provider sees no colleague, and the board no provider', async () => {
	const [own, ...colleagues] = unequalProviders;
	for (const route of routes) {
		for (const path of pathsOf(route)) {
			const seen = await read('provider', path);
			for (const { id, en } of colleagues) {
				// An address that names a colleague says so itself; the page behind it is closed.
				if (path.includes(id)) expect(seen, path).toBe('');
				expect(seen, path).not.toContain(en);
			}
			const boardSees = await read('boardMember', path);
			for (const { en } of unequalProviders) expect(boardSees, path).not.toContain(en);
		}
	}
	expect(await read('provider', `/quality/providers/${own?.id}`)).toContain(own?.en);
});

describe('a file that leaves', () => {
	test.each(scopes.map((scope): [string, ExtractScope] => [`${scope.role} ${scope.id ?? ''}`, scope]))(
		'of %s holds no name, and nobody in order of score',
		async (_, scope) => {
			const contents =
				scope.role === 'qualityManager' ? (['batches', 'rows'] as const) : (['batches'] as const);
			for (const content of contents) {
				const { engine } = await extractOf(runtime, scope, content);
				const tables = Object.values(content === 'rows' ? rowsFileTables : batchFileTables);
				for (const { name, columns } of tables) {
					const texts = columns.filter(({ type }) => type === 'varchar').map((column) => column.name);
					if (texts.length === 0) continue;
					const rows = await engine.query({ sql: `select ${texts.join(', ')} from ${name}`, params: [] });
					const text = JSON.stringify(rows);
					for (const spelled of names) expect(text, name).not.toContain(spelled);
					expect(rankedIn(text), name).toEqual([]);
				}
			}
		}
	);

	test('with people’s links holds no provider', async () => {
		const [run] = values['run'] ?? [];
		const csv = await read('coordinator', `/manage/runs/${run}/links.csv`);
		expect(csv).toContain('شخص');
		for (const name of names) expect(csv).not.toContain(name);
		expect(csv).not.toMatch(/%|٪/);
	});
});

test.each(Object.values(metrics).filter(({ groupings }) => groupings.includes('provider')))(
	'sada metric run $id names no provider and ranks none',
	async ({ id }) => {
		for (const more of [['--json'], []]) {
			const { code, out } = await runSada(runtime.config, 'metric', 'run', id, '--by', 'provider', ...more);
			expect(code).toBe(0);
			for (const name of names) expect(out).not.toContain(name);
			expect(rankedIn(out)).toEqual([]);
		}
	}
);

describe('what is sorted is sorted by keys', () => {
	/** Attributes of batches and responses, and the ends of bins that hold no ids; none of them is a figure of anyone. */
	const keys = new Set(
		(
			'part item scale other department program provider period batch group fiscal_year year survey figure ' +
			'dimension low bin_low response apart subject version'
		).split(' ')
	);

	/** The columns that a text sorts by. */
	function sortedBy(sql: string): string[] {
		return [...sql.matchAll(/order by ([^\n)]+)/g)].flatMap(([, list = '']) =>
			list.split(',').map((part) =>
				part
					.trim()
					.replace(/ (asc|desc|nulls (first|last))/g, '')
					.replace(/^\w+\./, '')
					.replaceAll('"', '')
			)
		);
	}

	test.each(Object.values(metrics))('in $id', ({ groupings, buildQuery }) => {
		const sets: By[] = [[], ...groupings.map((name): By => [name]), groupings];
		for (const by of sets) {
			const { sql } = buildQuery(wholeExtract, [by]);
			expect(sortedBy(sql).length).toBeGreaterThan(0);
			expect(sortedBy(sql).filter((column) => !keys.has(column))).toEqual([]);
			expect(sql).not.toMatch(/\b(row_number|rank|dense_rank|percent_rank|ntile|desc)\b/);
		}
	});

	test('in the views over rows', () => {
		const everything = { survey: null, department: null, months: null };
		const scale = { low: 1, high: 5 };
		const queries = [
			buildApartQuery(everything, scale),
			buildDotsQuery(everything, scale, 1),
			...modes.flatMap((mode) => [
				buildModeGroupsQuery(everything, mode),
				buildModeSharesQuery(everything, mode)
			])
		];
		for (const { sql } of queries) {
			expect(sortedBy(sql).filter((column) => !keys.has(column))).toEqual([]);
		}
	});

	test('in the files themselves', () => {
		const tables = [...Object.values(batchFileTables), ...Object.values(rowsFileTables)];
		const kept = new Set([...keys, 'key']);
		for (const { name, order } of tables) {
			expect(
				order.filter((column) => !kept.has(column) && column !== name),
				name
			).toEqual([]);
		}
	});
});
