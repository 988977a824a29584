import type { Catalogue } from './format.ts';

/** Names of the dimensions, by their keys: what the items of a survey are about. */
export const dimension = {
	overall: { ar: 'الرضا العام', en: 'Overall satisfaction' },
	courtesy: { ar: 'حسن التعامل', en: 'Courtesy' },
	clarity: { ar: 'وضوح المعلومات', en: 'Clarity of information' },
	ease: { ar: 'سهولة الإجراءات', en: 'Ease of procedures' },
	speed: { ar: 'سرعة الإنجاز', en: 'Speed' },
	content: { ar: 'ملاءمة المحتوى', en: 'Content' },
	provider: { ar: 'أداء مقدّم الخدمة', en: 'Delivery by the provider' },
	facilities: { ar: 'المكان والمنصة', en: 'Venue and platform' },
	confidentiality: { ar: 'سرية البيانات', en: 'Confidentiality' },
	fairness: { ar: 'العدالة', en: 'Fairness' },
	outcome: { ar: 'الفائدة المكتسبة', en: 'Outcome' },
	trust: { ar: 'الثقة بالجمعية', en: 'Trust' },
	rightToRate: { ar: 'حق التقييم', en: 'Right to rate' },
	recommend: { ar: 'التوصية للآخرين', en: 'Recommendation' },
	effort: { ar: 'الجهد المبذول', en: 'Effort' },
	comment: { ar: 'التعليقات', en: 'Comments' },
	referral: { ar: 'الإحالة', en: 'Referral' },
	transparency: { ar: 'الشفافية', en: 'Transparency' },
	agreement: { ar: 'الاتفاقية', en: 'Agreement' },
	delivery: { ar: 'تقديم الخدمة', en: 'Service delivery' },
	communication: { ar: 'التواصل', en: 'Communication' },
	impact: { ar: 'الأثر', en: 'Impact' },
	reporting: { ar: 'متطلبات التقارير', en: 'Reporting' },
	usefulness: { ar: 'الفائدة', en: 'Usefulness' },
	improvement: { ar: 'ثقافة التحسين', en: 'Improvement culture' },
	other: { ar: 'أخرى', en: 'Other' }
} satisfies Catalogue;
