import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unwrapWoff } from './woff.ts';

/** A Chromium to start, and the environment it needs beyond the process's own. */
export interface Chromium {
	readonly executable: string;
	readonly environment: Readonly<Record<string, string>>;
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The browser of the tests: the one `CHROMIUM_PATH` names, with the fonts of the machine; else the one npm
 * installed, unpacked once, with its own fonts (Open Sans, and IBM Plex Sans Arabic out of the web font) so
 * that pages look alike on every machine, and with its own system libraries where the machine lacks them.
 */
export function findChromium(): Chromium {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen) return { executable: chosen, environment: {} };
	const folder = unpackOnce();
	const executable = join(folder, 'chromium');
	const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
	if (starts(executable, {})) return { executable, environment: fonts };
	const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
	if (starts(executable, libraries)) return { executable, environment: { ...fonts, ...libraries } };
	throw new Error('the Chromium from npm does not start here: set CHROMIUM_PATH to one that does');
}

function starts(executable: string, environment: Record<string, string>): boolean {
	return spawnSync(executable, ['--version'], { env: { ...process.env, ...environment } }).status === 0;
}

/** The folder with the unpacked browser, kept between runs under the package's version and its own place. */
function unpackOnce(): string {
	const require = createRequire(import.meta.url);
	const packed = dirname(dirname(require.resolve('@sparticuz/chromium')));
	const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
	const cache = join(project, 'node_modules/.cache/sada');
	// Its configuration of fonts names this folder, so a project that was moved unpacks again.
	const place = createHash('sha256').update(cache).digest('hex').slice(0, 8);
	const folder = join(cache, `chromium-${version}-${place}`);
	if (existsSync(folder)) return folder;
	mkdirSync(cache, { recursive: true });
	const fresh = mkdtempSync(join(cache, 'unpacking-'));
	const script = `import { inflate } from '@sparticuz/chromium';
		for (const name of ['chromium', 'fonts.tar', 'al2023.tar']) await inflate(${JSON.stringify(packed)} + '/bin/' + name + '.br');`;
	// The package unpacks into the temporary directory of its process.
	execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
		cwd: project,
		env: { ...process.env, TMPDIR: fresh }
	});
	addArabicFont(join(fresh, 'fonts'));
	writeFileSync(join(fresh, 'fonts.conf'), fontsConfiguration(folder));
	try {
		renameSync(fresh, folder);
	} catch {
		// Another worker was quicker; its copy is the same.
		rmSync(fresh, { recursive: true, force: true });
	}
	return folder;
}

function addArabicFont(folder: string): void {
	const files = join(project, 'node_modules/@fontsource/ibm-plex-sans-arabic/files');
	for (const name of readdirSync(files)) {
		if (!/-arabic-arabic-(400|700)-normal\.woff$/.test(name)) continue;
		writeFileSync(join(folder, name.replace(/woff$/, 'ttf')), unwrapWoff(readFileSync(join(files, name))));
	}
}

function fontsConfiguration(folder: string): string {
	const families = '<family>Open Sans</family><family>IBM Plex Sans Arabic</family>';
	const preferred = ['sans-serif', 'system-ui'].map(
		(name) => `<alias binding="same"><family>${name}</family><prefer>${families}</prefer></alias>`
	);
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${join(folder, 'fonts')}</dir>
	<cachedir>${join(folder, 'fonts-cache')}</cachedir>
	${preferred.join('\n\t')}
</fontconfig>
`;
}
