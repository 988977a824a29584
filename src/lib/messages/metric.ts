import type { Catalogue } from './format.ts';

/** Titles of the metrics, by the key in their `title`. */
export const metric = {
	responseRate: { ar: 'نسبة الاستجابة', en: 'Response rate' },
	favourableShare: { ar: 'نسبة الإجابات الإيجابية', en: 'Favourable share' },
	meanScore: { ar: 'متوسط الدرجات', en: 'Mean score' },
	distribution: { ar: 'توزيع الإجابات', en: 'Distribution of answers' },
	withheldItems: { ar: 'بنود محجوبة', en: 'Items withheld' },
	dimensionScore: { ar: 'نتائج المحاور', en: 'Dimension scores' },
	nps: { ar: 'صافي نقاط الترشيح', en: 'Net Promoter Score' },
	precision: { ar: 'دقة النتيجة', en: 'Precision' },
	missingShare: { ar: 'نسبة من تجاوزوا السؤال', en: 'Share who skipped the question' },
	straightLining: { ar: 'الإجابة الواحدة عن كل الأسئلة', en: 'One answer to everything' },
	scaleQuality: { ar: 'اتساق بنود الاستبانة', en: 'Consistency of the survey' },
	itemCorrelation: { ar: 'الارتباط بين البنود', en: 'Correlation of items' },
	drivers: { ar: 'ما يرتبط بالرضا العام', en: 'What goes with overall satisfaction' },
	providerComparison: { ar: 'مقدمو الخدمة مجتمعين', en: 'All providers together' },
	providerBins: { ar: 'توزيع مقدمي الخدمة', en: 'Distribution of providers' }
} satisfies Catalogue;
