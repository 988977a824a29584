import type { Catalogue } from './format.ts';

/** Texts of the quality manager's home that are about results and the ways to them. */
export const qualityHome = {
	lead: {
		ar: 'حال الأقسام، وأين وصلت كل دورة تنفيذ من نهايتها إلى نتائجها.',
		en: 'How the departments stand, and where each run is on its way from its end to its results.'
	},
	concern: { ar: 'يستدعي النظر: {names}.', en: 'Worth a look: {names}.' },
	improvement: { ar: 'تحسّن: {names}.', en: 'Improved: {names}.' },
	noSignal: {
		ar: 'لا يبرز أي قسم: ما يظهر تفاوت معتاد.',
		en: 'No department stands out: what shows is common-cause variation.'
	},
	cannotTell: {
		ar: 'لا يُحكم بعد على: {names}. النقاط قليلة.',
		en: 'Too early to tell: {names}. There are few points yet.'
	},
	/* Names stand in isolates of their own direction. */
	alone: { ar: '\u2068{name}\u2069', en: '\u2068{name}\u2069' },
	namedSince: { ar: '\u2068{name}\u2069 (منذ {since})', en: '\u2068{name}\u2069 (since {since})' },
	namedIn: { ar: '\u2068{name}\u2069 (في {since})', en: '\u2068{name}\u2069 (in {since})' },
	waysTitle: { ar: 'إلى التفاصيل', en: 'To the details' },
	board: { ar: 'صفحة مجلس الإدارة', en: 'The board’s page' },
	boardText: {
		ar: 'الرضا في الجمعية كلها، والأهداف، والعدالة والسرية.',
		en: 'Satisfaction across the association, targets, fairness and confidentiality.'
	},
	forms: { ar: 'جودة الاستبانات', en: 'Survey quality' },
	formsText: {
		ar: 'هل تتسق الأسئلة، وما الذي يُترك منها، وهل تغيّر القناة أو اللغة الإجابات.',
		en: 'Whether questions hang together, which are skipped, and whether channel or language change the answers.'
	},
	changes: { ar: 'التغييرات المسجَّلة', en: 'Recorded changes' },
	changesText: {
		ar: 'ما تغيّر في العمل ومتى، كما يظهر على الرسوم.',
		en: 'What was changed in the work and when, as charts show it.'
	},
	providersTitle: { ar: 'صفحات مقدّمي الخدمة', en: 'Pages of the providers' },
	providersNote: {
		ar: 'بترتيب الأسماء. صفحة كل مقدّم خدمة هي ما يراه عن نفسه: للتقويم والتطوير، لا للعقاب ولا للتشهير.',
		en: 'In order of name. Each page is what the provider sees of their own: for correction and development, not for punishment or defamation.'
	},
	noProviders: { ar: 'لا مقدّمي خدمة بعد.', en: 'There are no providers yet.' }
} satisfies Catalogue;
