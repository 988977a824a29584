import { fileURLToPath } from 'node:url';

/** The project's directory, wherever the command was started. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What this project keeps between runs; goes away with node_modules. */
export const cache = `${root}node_modules/.cache/sada/`;
