import type { Catalogue } from './format.ts';

/** The page of the association's settings. */
export const settings = {
	title: { ar: 'الإعدادات', en: 'Settings' },
	lead: {
		ar: 'تسري التغييرات على ما يأتي بعدها. ما فُتح من استبانات أو خُتم من نتائج يبقى كما هو.',
		en: 'Changes hold for what comes after them. Surveys already open and results already sealed stay as they are.'
	},

	association: { ar: 'الجمعية', en: 'The association' },
	associationAr: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
	associationEn: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
	privacyContact: { ar: 'جهة التواصل بشأن الخصوصية', en: 'Contact for privacy' },
	privacyContactHint: {
		ar: 'بريد أو رقم يظهر في إشعار الخصوصية لمن يريد الاطلاع على بياناته أو تصحيحها أو إتلافها.',
		en: 'An e-mail address or number shown in the privacy notice, for access, correction or destruction of data.'
	},
	policyEdition: { ar: 'نسخة السياسة', en: 'Edition of the policy' },
	policyEditionHint: {
		ar: 'بعد تغييرها يُطلب من الجميع الإقرار بالنسخة الجديدة قبل فتح النتائج.',
		en: 'After a change everyone acknowledges the new edition before opening results.'
	},
	fiscalYearStartMonth: { ar: 'أول أشهر السنة المالية', en: 'First month of the fiscal year' },

	surveys: { ar: 'الاستبانات', en: 'Surveys' },
	windowDays: { ar: 'مدة فتح الاستبانة، بالأيام', en: 'Days a survey stays open' },
	windowDaysHint: { ar: 'يدخل فيها يوم الفتح.', en: 'The day it opens counts.' },
	graceDays: { ar: 'مهلة ما حُفظ على الأجهزة، بالأيام', en: 'Days of grace for answers saved on devices' },
	graceDaysHint: {
		ar: 'بعد إغلاق الاستبانة وقبل الختم، لإجابات كُتبت دون اتصال.',
		en: 'After closing and before sealing, for answers written without a connection.'
	},

	results: { ar: 'النتائج', en: 'Results' },
	k: { ar: 'أقل عدد من المستجيبين تُعرض له نتيجة', en: 'Fewest respondents a result is shown for' },
	kHint: {
		ar: 'لا تظهر نتيجة أقل من هذا العدد، حمايةً للمستجيبين. يمكن رفعه ولا يمكن خفضه: فقد أُجيبت الاستبانات على هذا الوعد. يسري الرفع على ما يُختم بعده.',
		en: 'No result of fewer is shown, to protect respondents. It can be raised and never lowered: people answered on this promise. A higher number holds for what is sealed from then on.'
	},
	replyDays: { ar: 'مهلة ردّ مقدّم الخدمة، بالأيام', en: 'Days for the provider’s reply' },
	replyDaysHint: {
		ar: 'يطّلع مقدّم الخدمة على نتيجته أولًا، وتظهر لغيره بعد هذه المدة.',
		en: 'Providers see their results first; everyone else after these days.'
	},

	targets: { ar: 'الأهداف', en: 'Targets' },
	targetsText: {
		ar: 'نسبة الإجابات الإيجابية التي تريد الجمعية بلوغها، مئويةً. تظهر في الرسوم وفي صفحة مجلس الإدارة. يُترك الحقل فارغًا إن لم يُحدَّد هدف.',
		en: 'The percentage of favourable answers the association wants to reach. Shown on charts and on the board’s page. Leave a field empty to set no target.'
	},
	'target-D-OVR-1': { ar: 'هدف الرضا العام، ٪', en: 'Target for overall satisfaction, %' },
	'target-D-FAI-1': { ar: 'هدف العدل، ٪', en: 'Target for fairness, %' },
	'target-D-CNF-1': { ar: 'هدف السرية، ٪', en: 'Target for confidentiality, %' },
	'target-D-VOI-1': { ar: 'هدف حق التقييم، ٪', en: 'Target for the right to rate, %' },
	targetItem: { ar: 'البند: «{text}»', en: 'The item: “{text}”' },

	percentage: {
		ar: '«{field}»: اكتب عددًا صحيحًا من 1 إلى 100، أو اترك الحقل فارغًا.',
		en: '“{field}”: enter a whole number from 1 to 100, or leave it empty.'
	},
	missing: { ar: '«{field}»: لا يمكن تركه فارغًا.', en: '“{field}” cannot be left empty.' },
	number: { ar: '«{field}»: اكتب عددًا صحيحًا.', en: '“{field}”: enter a whole number.' },
	range: {
		ar: '«{field}»: اكتب عددًا من {min, number} إلى {max, number}.',
		en: '“{field}”: enter a number from {min, number} to {max, number}.'
	},
	tooLong: { ar: '«{field}»: النص أطول من المسموح.', en: '“{field}” is too long.' },
	tooShort: { ar: '«{field}»: النص أقصر من أن يكون صحيحًا.', en: '“{field}” is too short.' },
	lower: {
		ar: '«{field}»: يمكن رفعه عن {min, number} ولا يمكن خفضه.',
		en: '“{field}” can be raised above {min, number} and never lowered.'
	}
} as const satisfies Catalogue;
