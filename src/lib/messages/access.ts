import type { Catalogue } from './format.ts';

/** Signing in, one-time links and the acknowledgement of the policy. */
export const access = {
	signInTitle: { ar: 'تسجيل الدخول', en: 'Sign in' },
	signInLead: { ar: 'لمن لديه حساب في الجمعية.', en: 'For people with an account at the association.' },
	email: { ar: 'البريد الإلكتروني', en: 'E-mail address' },
	password: { ar: 'كلمة المرور', en: 'Password' },
	enter: { ar: 'دخول', en: 'Sign in' },
	forgotten: {
		ar: 'عند نسيان كلمة المرور يُطلب رابط جديد من مدير النظام.',
		en: 'If you have forgotten your password, ask the system administrator for a new link.'
	},
	wrong: {
		ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
		en: 'The e-mail address or the password is not right.'
	},
	wait: {
		ar: 'كثرت المحاولات غير الصحيحة. تمكن المحاولة من جديد بعد {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
		en: 'Too many tries went wrong. You can try again in {minutes, plural, one {one minute} other {# minutes}}.'
	},
	signInFailed: { ar: 'تعذّر الدخول', en: 'You are not signed in' },

	firstTitle: { ar: 'أول حساب', en: 'The first account' },
	firstLead: {
		ar: 'يدير هذا الحساب الإعدادات، ويضيف بقية الحسابات والأقسام والبرامج.',
		en: 'This account manages the settings and adds the other accounts, departments and programs.'
	},
	name: { ar: 'الاسم', en: 'Name' },
	create: { ar: 'إنشاء الحساب', en: 'Create the account' },
	passwordTitle: { ar: 'اختيار كلمة المرور', en: 'Choose a password' },
	passwordLead: { ar: 'لحساب {name}.', en: 'For the account of {name}.' },
	newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
	passwordHint: {
		ar: '{min} حرفًا على الأقل. جملة من عدة كلمات أقوى وأسهل حفظًا.',
		en: 'At least {min} characters. A sentence of several words is stronger and easier to remember.'
	},
	savePassword: { ar: 'حفظ كلمة المرور', en: 'Save the password' },
	goneTitle: { ar: 'هذا الرابط لم يعد صالحًا', en: 'This link no longer works' },
	goneText: {
		ar: 'يُستخدم الرابط مرة واحدة ولمدة محدودة. إن كانت كلمة المرور قد حُفظت فيمكن تسجيل الدخول بها، وإلا فيُطلب رابط جديد من مدير النظام.',
		en: 'A link works once and for a limited time. If a password was already saved you can sign in with it; otherwise ask the system administrator for a new link.'
	},
	nameMissing: { ar: 'اكتب الاسم.', en: 'Enter a name.' },
	emailMissing: { ar: 'اكتب البريد الإلكتروني.', en: 'Enter an e-mail address.' },
	emailInvalid: {
		ar: 'هذا ليس بريدًا إلكترونيًا كاملًا. مثال: name@example.org',
		en: 'This is not a full e-mail address, like name@example.org.'
	},
	passwordMissing: { ar: 'اكتب كلمة المرور.', en: 'Enter a password.' },
	passwordShort: {
		ar: 'كلمة المرور أقصر من {min} حرفًا.',
		en: 'The password has fewer than {min} characters.'
	},
	passwordLong: {
		ar: 'كلمة المرور أطول من {max} حرفًا.',
		en: 'The password has more than {max} characters.'
	},
	passwordAddress: {
		ar: 'كلمة المرور تشبه البريد الإلكتروني ويسهل تخمينها.',
		en: 'The password resembles the e-mail address and is easy to guess.'
	},

	acknowledgeTitle: { ar: 'قبل فتح النتائج', en: 'Before you open results' },
	acknowledgeLead: {
		ar: 'تطلب السياسة من كل من يعمل في الجمعية الاطلاع عليها والالتزام بها. يُحفظ هذا الإقرار بتاريخ اليوم، مرة واحدة لكل نسخة من السياسة.',
		en: 'The policy asks everyone who works for the association to read it and comply with it. This acknowledgement is kept with today’s date, once for each edition of the policy.'
	},
	ruleRight: {
		ar: 'تقييم جودة الخدمة حقٌّ من حقوق المستفيد، وهو أداة للتقويم والتطوير، لا للعقاب ولا للتشهير (البند \u20665\u20113\u2069).',
		en: 'Rating the quality of the service is the beneficiary’s right. It is a tool to correct and develop, never to punish or defame (clause 5\u20113).'
	},
	rulePeople: {
		ar: 'لا تُستخدم النتائج في الجزاءات، ولا في ترتيب الأشخاص أو المقارنة بينهم بأسمائهم.',
		en: 'Results are not used for sanctions, nor to rank people or compare them by name.'
	},
	ruleSecret: {
		ar: 'لا يُبحث عمّن كتب إجابة أو تعليقًا، ولا يُنقل ما يُقرأ هنا إلا للعمل على تحسين الخدمة.',
		en: 'Nobody looks for who gave an answer or wrote a comment, and what is read here is passed on only to improve the service.'
	},
	acknowledgeCheck: {
		ar: 'اطّلعتُ على السياسة (نسخة {edition})، وألتزم بما ورد فيها، وبألّا تُستخدم التقييمات في عقاب أو تشهير.',
		en: 'I have read the policy (edition {edition}). I will comply with it, and ratings will not be used to punish or defame.'
	},
	acknowledgeMissing: {
		ar: 'ضع علامة على الإقرار للمتابعة.',
		en: 'Tick the acknowledgement to go on.'
	},
	acknowledgeStale: {
		ar: 'صدرت نسخة أحدث من السياسة أثناء القراءة. المطلوب الآن الإقرار بها.',
		en: 'A newer edition of the policy came into force while you were reading. Please acknowledge that one.'
	},
	acknowledgeSend: { ar: 'إقرار ومتابعة', en: 'Acknowledge and go on' },
	acknowledgedOn: { ar: 'سُجّل إقرارك بهذه النسخة في {date}.', en: 'You acknowledged this edition on {date}.' }
} as const satisfies Catalogue;
