import type { Catalogue } from './format.ts';

/** What stands beside a chart in time; the keys are those of `Annotation.label`. */
export const annotation = {
	holyMonth: { ar: 'رمضان {year}هـ', en: 'Ramadan {year} AH' },
	newVersion: {
		ar: 'بدء الإصدار {version, number} من الاستبانة {survey}',
		en: 'Version {version, number} of survey {survey} begins'
	}
} as const satisfies Catalogue;
