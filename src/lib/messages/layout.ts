import type { Catalogue } from './format.ts';

/** Words of the frame around staff pages and of its small parts. */
export const layout = {
	/** Sada's own name. */
	sada: { ar: 'صدى', en: 'Sada' },
	pageTitle: { ar: '{page} · صدى', en: '{page} · Sada' },
	/** Each language by its own name, shown in the other. */
	languageName: { ar: 'العربية', en: 'English' },
	skip: { ar: 'انتقال إلى المحتوى', en: 'Skip to content' },
	mainNavigation: { ar: 'التنقل الرئيس', en: 'Main navigation' },
	signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
	signOut: { ar: 'تسجيل الخروج', en: 'Sign out' },

	quality: { ar: 'الجودة', en: 'Quality' },
	board: { ar: 'مجلس الإدارة', en: 'Board' },
	forms: { ar: 'جودة الاستبانات', en: 'Survey quality' },
	changes: { ar: 'التغييرات المسجَّلة', en: 'Recorded changes' },
	ownResults: { ar: 'نتائجي', en: 'My results' },
	runs: { ar: 'دورات التنفيذ', en: 'Program runs' },
	departments: { ar: 'الأقسام', en: 'Departments' },
	programs: { ar: 'البرامج', en: 'Programs' },
	providers: { ar: 'مقدّمو الخدمة', en: 'Providers' },
	accounts: { ar: 'الحسابات', en: 'Accounts' },
	settings: { ar: 'الإعدادات', en: 'Settings' },

	optional: { ar: '(اختياري)', en: '(optional)' },
	errorTitle: {
		ar: 'لم يُحفظ شيء بعد. نحتاج إلى تصحيح ما يلي:',
		en: 'Nothing was saved yet. Please correct this:'
	},
	pages: { ar: 'صفحات القائمة', en: 'Pages of the list' },
	previousPage: { ar: 'الصفحة السابقة', en: 'Previous page' },
	nextPage: { ar: 'الصفحة التالية', en: 'Next page' },
	pageOf: { ar: 'الصفحة {page} من {pages}', en: 'Page {page} of {pages}' },
	/** Between the names in a list. */
	listSeparator: { ar: '، ', en: ', ' },
	save: { ar: 'حفظ', en: 'Save' },
	cancel: { ar: 'إلغاء', en: 'Cancel' },
	saved: { ar: 'حُفظت التغييرات.', en: 'Your changes were saved.' }
} as const satisfies Catalogue;
