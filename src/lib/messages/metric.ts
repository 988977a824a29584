import type { Catalogue } from './format.ts';

/** Titles of the metrics, by the key in their `title`. */
export const metric = {
	responseRate: { ar: 'نسبة الاستجابة', en: 'Response rate' },
	favourableShare: { ar: 'نسبة الإجابات الإيجابية', en: 'Favourable share' },
	meanScore: { ar: 'متوسط الدرجات', en: 'Mean score' },
	distribution: { ar: 'توزيع الإجابات', en: 'Distribution of answers' },
	withheldItems: { ar: 'بنود محجوبة', en: 'Items withheld' }
} satisfies Catalogue;
