import type { StatMethod } from './stat-method.ts';

/** Every method of `sada stat` by name, loaded when it is asked for. */
export const statMethods: Readonly<Record<string, () => Promise<StatMethod>>> = {
	wilson: async () => (await import('./wilson.ts')).wilsonMethod
};
