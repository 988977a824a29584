import type { Catalogue } from './format.ts';

/** Words of the page on which a survey is answered. */
export const answering = {
	documentTitle: { ar: 'استبانة قياس الرضا · {association}', en: 'Satisfaction survey · {association}' },
	documentTitleWithError: { ar: 'خطأ: {title}', en: 'Error: {title}' },
	/** Shown when the link is passed on in a chat: no person, no program. */
	preview: {
		ar: 'تقييم الخدمة حقٌّ لك، ويساعدنا على التحسين. الإجابة اختيارية.',
		en: 'Rating the service is your right and helps us improve. Answering is optional.'
	},
	whoAsks: {
		ar: 'تسأل {association} عن هذه التجربة لمعرفة ما نجح منها وما يحتاج إلى تحسين.',
		en: '{association} asks about this experience to learn what worked and what needs improving.'
	},
	minutes: {
		ar: '{minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
		en: '{minutes, plural, one {# minute} other {# minutes}}'
	},
	questions: {
		ar: '{questions, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}',
		en: '{questions, plural, one {# question} other {# questions}}'
	},
	openUntil: { ar: 'مفتوحة حتى نهاية يوم {date}', en: 'Open until the end of {date}' },
	rightToRate: {
		ar: 'تقييمك لجودة الخدمة حقٌّ من حقوقك. نستخدمه للتقويم والتطوير، لا للعقاب ولا للتشهير. الإجابة اختيارية، ولن تؤثر في استفادتك من خدمات الجمعية أو في شهادتك.',
		en: 'Rating the quality of our service is your right. We use it to correct and improve, never to punish or defame. Answering is optional and will not affect your services or your certificate.'
	},
	consent: {
		ar: 'أوافق على أن تستخدم {association} إجاباتي لقياس رضا المستفيدين وتحسين خدماتها. أستطيع سحب موافقتي قبل {date}.',
		en: 'I agree that {association} may use my answers to measure beneficiary satisfaction and improve its services. I can withdraw before {date}.'
	},
	consentNeeded: { ar: 'الموافقة لازمة للإرسال.', en: 'Needed to send your rating.' },
	toTheEnd: { ar: 'للاعتذار عن المشاركة: آخر الصفحة', en: 'Rather not take part? Go to the end of the page' },
	questionOf: { ar: 'السؤال {i} من {n}', en: 'Question {i} of {n}' },
	/** Before the name of the provider a question is about. */
	aboutProvider: { ar: 'عن مقدّم الخدمة:', en: 'About the provider:' },
	skip: { ar: 'تخطّي السؤال', en: 'Skip' },
	/** The accessible name of an end of a row of numbers: the number, then its words. */
	scaleEnd: { ar: '{value}: {words}', en: '{value}: {words}' },

	groupOverall: { ar: 'الانطباع العام', en: 'Overall' },
	groupProcedure: { ar: 'التعامل والإجراءات', en: 'Service and procedures' },
	groupContent: { ar: 'المحتوى والتقديم', en: 'Content and delivery' },
	groupTrust: { ar: 'الثقة والعدالة', en: 'Trust and fairness' },
	groupOutcome: { ar: 'الفائدة والتوصية', en: 'Benefit and recommendation' },
	groupComment: { ar: 'بكلماتك', en: 'In your own words' },

	everythingOptional: {
		ar: 'كل سؤال اختياري، ويكفي إرسال ما أُجيب عنه.',
		en: 'Every question is optional: send what you have answered.'
	},
	send: { ar: 'إرسال التقييم', en: 'Send my rating' },
	decline: { ar: 'لا أرغب، شكرًا', en: 'No, thank you' },

	errorTitle: { ar: 'لم يُرسل تقييمك بعد', en: 'Your rating has not been sent yet' },
	errorIntro: {
		ar: 'إجاباتك باقية في الصفحة كما هي. يلزم قبل الإرسال:',
		en: 'Your answers are still on the page. Before sending:'
	},
	changeErrorTitle: { ar: 'لم يُحفظ تعديلك بعد', en: 'Your change has not been saved yet' },
	consentMissing: {
		ar: 'الموافقة على استخدام الإجابات، بالتأشير في مربعها',
		en: 'Tick the box to agree that your answers may be used'
	},
	empty: {
		ar: 'إجابة واحدة على الأقل؛ ولعدم المشاركة زر «لا أرغب، شكرًا»',
		en: 'Answer at least one question; if you would rather not take part, choose “No, thank you”'
	},
	emptyChange: {
		ar: 'إجابة واحدة على الأقل؛ ولحذف الإجابات كلها زر «سحب إجاباتي»',
		en: 'Answer at least one question; to remove all answers, choose “Withdraw my answers”'
	},
	expired: {
		ar: 'الضغط على زر الإرسال مرة أخرى، فقد انتهت صلاحية الصفحة',
		en: 'Press send once more: the page had expired'
	},
	notAnOption: {
		ar: 'السؤال {i}: اختيار إجابة من المعروض',
		en: 'Question {i}: choose one of the answers shown'
	},
	repeated: { ar: 'السؤال {i}: إجابة واحدة لا أكثر', en: 'Question {i}: one answer only' },
	tooLong: {
		ar: 'السؤال {i}: اختصار النص، فعدد حروفه {length} والحد الأعلى {most}',
		en: 'Question {i}: shorten the text; it has {length} characters and at most {most} fit'
	}
} as const satisfies Catalogue;
