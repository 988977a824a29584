import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Forms to post, each as soon as one of the connections is free. */
export interface Load {
	readonly origin: string;
	readonly connections: number;
	readonly forms: readonly { readonly path: string; readonly body: string }[];
}

/** What came of a load; the lists are in the order of its forms. */
export interface LoadResult {
	readonly seconds: number;
	/** Milliseconds from sending to the end of the answer. */
	readonly times: readonly number[];
	/** 0 where the connection broke. */
	readonly statuses: readonly number[];
}

const self = fileURLToPath(import.meta.url);

/** Posts a load from a process of its own, so that counting the time does not take the server's. */
export function postFromAnotherProcess(load: Load): Promise<LoadResult> {
	return new Promise((resolve, reject) => {
		const child = fork(self, ['generate'], { execArgv: ['--disable-warning=ExperimentalWarning'] });
		child.once('message', (result) => {
			resolve(result as LoadResult);
			child.disconnect();
		});
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`the load generator ended with ${String(code)}`)));
		child.send(load);
	});
}

if (process.argv[1] === self && process.argv[2] === 'generate') {
	process.once('message', (load) => {
		void post(load as Load).then((result) => process.send?.(result));
	});
}

async function post({ origin, connections, forms }: Load): Promise<LoadResult> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const times = new Array<number>(forms.length).fill(0);
	const statuses = new Array<number>(forms.length).fill(0);
	let next = 0;
	const startedAt = performance.now();
	const connection = async (): Promise<void> => {
		for (let index = next++; index < forms.length; index = next++) {
			const form = forms[index];
			if (!form) return;
			const sentAt = performance.now();
			statuses[index] = await postOne(agent, origin, form.path, form.body);
			times[index] = performance.now() - sentAt;
		}
	};
	await Promise.all(Array.from({ length: connections }, connection));
	agent.destroy();
	return { seconds: (performance.now() - startedAt) / 1000, times, statuses };
}

function postOne(agent: Agent, origin: string, path: string, body: string): Promise<number> {
	return new Promise((resolve) => {
		const posting = request(origin + path, {
			agent,
			method: 'POST',
			headers: {
				origin,
				accept: 'text/html',
				'accept-encoding': 'gzip, deflate, br',
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': Buffer.byteLength(body)
			}
		});
		posting.once('response', (answer) => {
			answer.resume();
			answer.once('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0));
		});
		posting.once('error', () => resolve(0));
		posting.end(body);
	});
}
