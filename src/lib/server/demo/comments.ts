import type { Language } from '#lib/domain/language.ts';
import type { Random } from './random.ts';

const worked = {
	ar: [
		'الشرح كان واضحًا والأمثلة من واقع العمل',
		'التطبيق العملي في اليوم الأخير أفادني كثيرًا',
		'التعامل راقٍ من أول اتصال إلى آخر يوم',
		'المادة التدريبية مرتبة وسهلة المراجعة',
		'إتاحة الأسئلة في كل جلسة',
		'القاعة مناسبة والتنظيم ممتاز',
		'المجموعات الصغيرة شجعتني على المشاركة',
		'سرعة الرد على الاستفسارات'
	],
	en: [
		'The practical exercise on the last day helped me most',
		'Clear explanations with examples from real work',
		'Everyone was kind from the first call to the last day',
		'Well organised material that I can go back to'
	]
} as const;

const change = {
	ar: [
		'توضيح مواعيد الجلسات قبل بداية البرنامج بوقت كافٍ',
		'المعلومات عن متطلبات البرنامج كانت ناقصة في الرابط',
		'المواقف بعيدة عن المقر',
		'زيادة وقت التطبيق وتقليل العرض النظري',
		'التكييف ضعيف في القاعة خلال الصيف',
		'رابط المنصة لم يعمل في اليوم الأول',
		'تسريع إصدار الشهادة',
		'نحتاج مستوى متقدمًا بعد هذا البرنامج',
		'إرسال المادة قبل البداية بيومين'
	],
	en: [
		'Tell us the dates earlier',
		'The information about requirements was incomplete on the link',
		'More time for practice, fewer slides',
		'The platform link did not work on the first day',
		'Please add an advanced level'
	]
} as const;

/** A comment for a text item in a language; null where the demonstration has none for it. */
export function commentFor(random: Random, item: string, language: Language): string | null {
	if (item === 'D-OPN-1') return random.pick(worked[language]);
	if (item === 'D-OPN-2' || item === 'P-OPN-1') return random.pick(change[language]);
	return null;
}
