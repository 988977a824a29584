import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Grant } from '#lib/domain/role.ts';
import { closeAccount } from '#lib/server/access/accounts.ts';
import { acknowledge } from '#lib/server/access/acknowledgement.ts';
import { openAudience } from '#lib/server/collecting/audience.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { saveChange } from '#lib/server/programs/recorded-changes.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { answering, tokensOf } from '#test/support/answering.ts';
import { addPerson } from '#test/support/cohort.ts';
import { makeSampleAssociation, saved, type SampleAssociation } from '#test/support/sample-association.ts';
import { startServer } from '#test/support/server.ts';
import { accountWith, cookieOf } from '#test/support/staff.ts';
import { openTestRuntime } from '#test/support/stores.ts';
import { everyone, whoMayOpen, type Who } from './who-may-open.ts';

interface ServerModule {
	readonly actions?: Readonly<Record<string, unknown>>;
	readonly [method: string]: unknown;
}

const modules = import.meta.glob<ServerModule>('/src/routes/**/+{page.server,server}.ts');
const pages = import.meta.glob('/src/routes/**/+page.svelte');

/** The route of a file: its folder without the groups. */
const routeOf = (file: string) =>
	file.replace(/^\/src\/routes|\/\([^)]+\)|\/[^/]+$/g, '').replace(/^\/\([^)]+\)/, '') || '/';

const routes = [...new Set([...Object.keys(modules), ...Object.keys(pages)].map(routeOf))].sort();

let origin: string;
let sample: SampleAssociation;
/** What stands in the addresses of this walk. */
let values: Readonly<Record<string, string>>;
/** The cookie of a quality manager who has not acknowledged the policy. */
let newcomer: string;
const cookies = new Map<Who, string>();

const grantsOf = ({ department, program, provider }: SampleAssociation): Record<Who, Grant[]> => {
	const over = (role: Grant['role'], scope: string | null = null) => [{ role, scope }];
	return {
		nobody: [],
		'closed account': over('administrator'),
		'no role': [],
		administrator: over('administrator'),
		qualityManager: over('qualityManager'),
		coordinator: over('coordinator', program),
		'coordinator of another program': over('coordinator', 'another'),
		departmentHead: over('departmentHead', department),
		'head of another department': over('departmentHead', 'another'),
		provider: over('provider', provider),
		boardMember: over('boardMember'),
		serviceOfficer: over('serviceOfficer'),
		socialResearcher: over('socialResearcher'),
		empowermentTeam: over('empowermentTeam'),
		partner: over('partner')
	};
};

beforeAll(async () => {
	const runtime = await openTestRuntime('sqlite');
	sample = await makeSampleAssociation(runtime);
	await addPerson(runtime, sample.run, 'شخص');
	await addPerson(runtime, sample.run, 'شخص آخر');
	await endRun(runtime, sample.run, 'me');
	const grants = grantsOf(sample);
	const administrator = await accountWith(runtime, [{ role: 'administrator', scope: null }]);
	const extract = await currentExtract(runtime, { role: 'departmentHead', id: sample.department });
	const manager = await accountWith(runtime, grants.qualityManager);
	const change = { place: `department:${sample.department}`, changedOn: '2026-11-01', reason: 'مقر جديد' };
	values = {
		...sample,
		...(await secretsOf(runtime, sample.run)),
		account: administrator.id,
		change: saved(await saveChange(runtime, manager, null, change)),
		file: extract.files[0]?.name ?? ''
	};
	for (const who of everyone) {
		if (who === 'nobody') continue;
		const account = await accountWith(runtime, grants[who], `a${everyone.indexOf(who)}`);
		cookies.set(who, await cookieOf(runtime, account));
		await acknowledge(runtime, account, '1445');
		if (who === 'closed account') await closeAccount(runtime, administrator, account.id, true);
	}
	newcomer = await cookieOf(runtime, await accountWith(runtime, grants.qualityManager, 'newcomer'));
	const server = await startServer({ directory: runtime.config.dataDirectory, now: runtime.clock.now() });
	origin = server.origin;
});

/** Real addresses of respondents: a link nobody used yet, an open survey, a receipt. */
async function secretsOf(runtime: Runtime, run: string): Promise<Record<string, string>> {
	const [token = '', used = ''] = await tokensOf(runtime, run);
	await openAudience(runtime, { slug: 'website', survey: 'F-WEB' }, null);
	const submitted = await submit(runtime, answering(used));
	if (submitted.kind !== 'stored') throw new Error(submitted.kind);
	return { token, slug: 'website', receipt: submitted.receipt };
}

/** A path of a route in the association made for this walk. */
function pathOf(route: string): string {
	return route.replace(/\[(\w+)\]/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`say in this test what [${name}] is`);
		return value;
	});
}

function ask(who: Who, path: string, method = 'GET'): Promise<Response> {
	const headers: Record<string, string> = { accept: 'text/html', origin, cookie: cookies.get(who) ?? '' };
	if (method !== 'GET') headers['content-type'] = 'application/x-www-form-urlencoded';
	return fetch(origin + path, { method, headers, redirect: 'manual', body: method === 'GET' ? null : '' });
}

/** What came of asking: let in, or turned away at the door. */
function outcomeOf({ status, headers }: Response): 'in' | 'out' | `failed ${number}` {
	const location = headers.get('location') ?? '';
	if (status >= 500) return `failed ${status}`;
	if (status === 303 && /^\/(sign-in|acknowledge)\?next=/.test(location)) return 'out';
	return status === 401 || status === 403 || status === 404 || status === 405 ? 'out' : 'in';
}

async function whoGetsIn(path: string, method?: string): Promise<string[]> {
	const outcomes: string[] = [];
	for (const who of everyone) {
		const outcome = outcomeOf(await ask(who, path, method));
		if (outcome !== 'out') outcomes.push(outcome === 'in' ? who : `${who} ${outcome}`);
	}
	return outcomes;
}

const sorted = (names: readonly string[]) => [...names].sort();

test('every route of the app says here who may open it', () => {
	expect(sorted(Object.keys(whoMayOpen))).toEqual(routes);
});

test.each(routes.filter((route) => /^\/(quality|data)/.test(route)))(
	'%s waits for the acknowledgement of the policy',
	async (route) => {
		const headers = { accept: 'text/html', cookie: newcomer };
		const answer = await fetch(origin + pathOf(route), { headers, redirect: 'manual' });
		expect(answer.status).toBe(303);
		expect(answer.headers.get('location')).toMatch(/^\/acknowledge\?next=/);
	}
);

describe.each(Object.entries(whoMayOpen))('%s', (route, { opens, acts = opens }) => {
	const files = Object.keys(modules).filter((file) => routeOf(file) === route);

	it('lets in those who may open it and nobody else', async () => {
		expect(sorted(await whoGetsIn(pathOf(route)))).toEqual(sorted(opens));
	});

	it('gives its data to nobody else', async () => {
		for (const who of everyone.filter((one) => !opens.includes(one))) {
			const path = `${pathOf(route).replace(/\/$/, '')}/__data.json`;
			const answer = await ask(who, path);
			const text = await answer.text();
			const body = text.startsWith('{') ? (JSON.parse(text) as DataAnswer) : { nodes: [] };
			const beyond = (body.nodes ?? [])
				.slice(opensAbove(route, who) ? -1 : layoutsForAll)
				.filter((node) => node?.type === 'data');
			expect(beyond, `${who}: ${text}`).toEqual([]);
		}
	});

	it('lets nobody else act', async () => {
		for (const file of files) {
			const module = await modules[file]?.();
			const actions = Object.keys(module?.actions ?? {}).map((name) => [`?/${name}`, 'POST'] as const);
			const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
				.filter((method) => module?.[method])
				.map((method) => ['', method] as const);
			for (const [search, method] of [...actions, ...methods]) {
				for (const who of everyone.filter((one) => !acts.includes(one))) {
					const target = search === '?/default' ? '' : search;
					const outcome = outcomeOf(await ask(who, pathOf(route) + target, method));
					expect(outcome, `${who}: ${method} ${search}`).toBe('out');
				}
			}
		}
	});
});

/** The root layout and that of staff pages, which tell who is signed in and nothing else. */
const layoutsForAll = 2;

/** Whether someone may open a page above this one, and with it the layout that both share. */
function opensAbove(route: string, who: Who): boolean {
	return Object.entries(whoMayOpen).some(
		([above, { opens }]) => route.startsWith(`${above}/`) && opens.includes(who)
	);
}

interface DataAnswer {
	readonly nodes?: readonly ({ readonly type: string } | null)[];
}
