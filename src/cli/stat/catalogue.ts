import type { StatMethod } from './stat-method.ts';

/** Every method of `sada stat` by name, loaded when it is asked for. */
export const statMethods: Readonly<Record<string, () => Promise<StatMethod>>> = {
	adjust_p: async () => (await import('./adjust-p.ts')).adjustPMethod,
	arabic_text: async () => (await import('./arabic-text.ts')).arabicTextMethod,
	case_mix: async () => (await import('./case-mix.ts')).caseMixMethod,
	change_point: async () => (await import('./change-point.ts')).changePointMethod,
	control_chart: async () => (await import('./control-chart.ts')).controlChartMethod,
	cronbach: async () => (await import('./cronbach.ts')).cronbachMethod,
	drivers: async () => (await import('./drivers.ts')).driversMethod,
	fpc_moe: async () => (await import('./fpc-moe.ts')).fpcMoeMethod,
	funnel: async () => (await import('./funnel.ts')).funnelMethod,
	nps: async () => (await import('./nps.ts')).npsMethod,
	raking: async () => (await import('./raking.ts')).rakingMethod,
	reliability: async () => (await import('./reliability.ts')).reliabilityMethod,
	run_chart: async () => (await import('./run-chart.ts')).runChartMethod,
	shrinkage: async () => (await import('./shrinkage.ts')).shrinkageMethod,
	suppression: async () => (await import('./suppression.ts')).suppressionMethod,
	wilson: async () => (await import('./wilson.ts')).wilsonMethod,
	xmr: async () => (await import('./xmr.ts')).xmrMethod,
	xmr_status: async () => (await import('./xmr.ts')).xmrStatusMethod
};
