import type { StatMethod } from './stat-method.ts';

/** Every method of `sada stat` by name, loaded when it is asked for. */
export const statMethods: Readonly<Record<string, () => Promise<StatMethod>>> = {
	adjust_p: async () => (await import('./adjust-p.ts')).adjustPMethod,
	change_point: async () => (await import('./change-point.ts')).changePointMethod,
	cronbach: async () => (await import('./cronbach.ts')).cronbachMethod,
	drivers: async () => (await import('./drivers.ts')).driversMethod,
	fpc_moe: async () => (await import('./fpc-moe.ts')).fpcMoeMethod,
	nps: async () => (await import('./nps.ts')).npsMethod,
	wilson: async () => (await import('./wilson.ts')).wilsonMethod
};
