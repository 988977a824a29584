import type { Catalogue } from './format.ts';

/** The start page, and pages that cannot be shown. */
export const start = {
	title: { ar: 'صدى', en: 'Sada' },
	lead: {
		ar: 'آراء المستفيدين تعود تحسينًا في الخدمة.',
		en: 'What beneficiaries say comes back as better service.'
	},
	what: {
		ar: 'عند انتهاء كل برنامج تسأل {association} من شاركوا فيه عن جودة الخدمة، وتجمع الإجابات دون أن تُعرف أسماء أصحابها، ثم تُظهر لكل قسم ما يتحسن وما يحتاج إلى عناية.',
		en: 'When a program ends, {association} asks the people who took part about the quality of the service. The answers are brought together without anyone’s name, and show each department what is improving and what needs attention.'
	},
	right: {
		ar: 'التقييم حقٌّ للمستفيد، ويُستخدم للتقويم والتطوير، لا للعقاب ولا للتشهير.',
		en: 'Rating is the beneficiary’s right. It is used to correct and improve, never to punish or defame.'
	},
	respondentTitle: { ar: 'وصلك رابط استبانة؟', en: 'Did you receive a survey link?' },
	respondentText: {
		ar: 'يُفتح الرابط من الرسالة مباشرة، ولا حاجة إلى حساب.',
		en: 'Open it straight from the message. No account is needed.'
	},
	privacy: { ar: 'كيف تُحفظ خصوصية الإجابات', en: 'How answers are kept private' },
	staffTitle: { ar: 'لفريق الجمعية', en: 'For the association’s team' },
	chooseTitle: { ar: 'إلى أين؟', en: 'Where to?' },
	chooseText: {
		ar: 'لهذا الحساب أكثر من صفحة. يبقى التنقل بينها متاحًا في أعلى كل صفحة.',
		en: 'This account opens more than one page. You can move between them at the top of every page.'
	},
	noRoleTitle: { ar: 'لا صفحات لهذا الحساب بعد', en: 'This account has no pages yet' },
	noRoleText: {
		ar: 'تظهر هنا صفحات الدور بعد أن يُسنده مدير النظام إلى هذا الحساب.',
		en: 'The pages of a role appear here once the system administrator has given it to this account.'
	},

	notFoundTitle: { ar: 'لا توجد صفحة على هذا العنوان', en: 'There is no page at this address' },
	notFoundText: {
		ar: 'قد يكون العنوان ناقصًا أو تغيّر مكان الصفحة. إن كان رابط استبانة فالأفضل نسخه كاملًا من الرسالة.',
		en: 'The address may be incomplete, or the page has moved. If it was a survey link, copy the whole of it from the message.'
	},
	deniedTitle: { ar: 'هذه الصفحة ليست ضمن صلاحيات حسابك', en: 'Your account does not open this page' },
	deniedText: {
		ar: 'تُفتح الصفحات بحسب الدور والقسم أو البرنامج. إن كان عملك يتطلبها فاطلب ذلك من مدير النظام.',
		en: 'Pages open by role, and by department or program. If your work needs this one, ask the system administrator.'
	},
	failedTitle: { ar: 'حدث خلل من جهتنا', en: 'Something went wrong on our side' },
	failedText: {
		ar: 'لم يتم ما طُلب. حاول من جديد بعد قليل، وإن تكرر الخلل فأخبر مدير النظام بوقت حدوثه.',
		en: 'What you asked for was not done. Try again in a moment; if it happens again, tell the system administrator when it did.'
	},
	toStart: { ar: 'العودة إلى البداية', en: 'Back to the start' }
} as const satisfies Catalogue;
