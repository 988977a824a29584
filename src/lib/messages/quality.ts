import type { Catalogue } from './format.ts';

/** Texts of the page of a department, and of the quality manager's home. */
export const quality = {
	/* How things stand */
	standingOverall: {
		ar: 'نسبة الراضين {estimate}، من {from} إلى {to}.',
		en: 'Satisfaction stands at {estimate}, from {from} to {to}.'
	},
	standingOverallMonth: {
		ar: 'نسبة الراضين {estimate}، في {from}.',
		en: 'Satisfaction stands at {estimate}, in {from}.'
	},
	standingOverallUndated: {
		ar: 'نسبة الراضين {estimate}، من إجابات بلا تاريخ.',
		en: 'Satisfaction stands at {estimate}, from answers without a date.'
	},
	standingItem: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}» {estimate}، من {from} إلى {to}.',
		en: 'Favourable answers to “{item}” stand at {estimate}, from {from} to {to}.'
	},
	standingItemMonth: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}» {estimate}، في {from}.',
		en: 'Favourable answers to “{item}” stand at {estimate}, in {from}.'
	},
	standingItemUndated: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}» {estimate}، من إجابات بلا تاريخ.',
		en: 'Favourable answers to “{item}” stand at {estimate}, from answers without a date.'
	},
	standingNothing: {
		ar: 'لا نتائج بهذه الاختيارات.',
		en: 'There are no results for this choice.'
	},
	asOf: { ar: 'النتائج حتى {date}.', en: 'Results up to {date}.' },
	response: {
		ar: 'عدد المدعوين {invited, number}، أجاب منهم {answered, number} ({share, number}٪).',
		en: '{answered, number} of {invited, number} invited people answered ({share, number} %).'
	},
	/* Filters */
	filters: { ar: 'ما تعرضه الصفحة', en: 'What the page shows' },
	item: { ar: 'السؤال', en: 'Question' },
	program: { ar: 'البرنامج', en: 'Program' },
	everyProgram: { ar: 'كل البرامج', en: 'All programs' },
	from: { ar: 'من شهر', en: 'From month' },
	to: { ar: 'إلى شهر', en: 'To month' },
	first: { ar: 'أول شهر', en: 'The first' },
	last: { ar: 'آخر شهر', en: 'The last' },
	apply: { ar: 'عرض', en: 'Show' },
	reset: { ar: 'عرض الكل', en: 'Show everything' },
	calendar: { ar: 'التقويم', en: 'Calendar' },
	gregorian: { ar: 'ميلادي', en: 'Gregorian' },
	hijri: { ar: 'هجري', en: 'Hijri' },

	/* Charts */
	trendOverall: {
		ar: 'كيف تسير نسبة الراضين شهرًا بعد شهر؟',
		en: 'How does satisfaction go from month to month?'
	},
	trendItem: {
		ar: 'كيف تسير الإجابات الإيجابية شهرًا بعد شهر؟',
		en: 'How do favourable answers go from month to month?'
	},
	programs: { ar: 'كيف تسير في كل برنامج؟', en: 'How does it go in each program?' },
	providers: { ar: 'ما النسبة لدى كل مقدّم خدمة؟', en: 'What is the share for each provider?' },
	items: {
		ar: 'ما نسبة الإجابات الإيجابية عن كل سؤال؟',
		en: 'What share of answers to each question is favourable?'
	},
	spread: { ar: 'كيف توزعت الإجابات عن كل سؤال؟', en: 'How do the answers to each question spread?' },
	provider: { ar: 'مقدّم الخدمة', en: 'Provider' },
	providersNote: {
		ar: 'هذه النتائج للتقويم والتطوير، لا للعقاب ولا للتشهير. الفروق الصغيرة لا تُميَّز عن المصادفة.',
		en: 'These results are for correction and development, not for punishment or defamation. Small differences cannot be told from chance.'
	},
	noProviders: {
		ar: 'لا نتائج يمكن نسبتها إلى مقدّم خدمة واحد: تظهر حين لا يقل عدد المستجيبين ممن خدمهم مقدّم واحد عن عشرة.',
		en: 'No result can be given to a single provider: that takes at least ten answers from people one provider served.'
	},
	undated: {
		ar: '{n, plural, zero {لا إجابات بلا تاريخ} one {إجابة واحدة بلا تاريخ محسوبة في المجموع وليست في هذا الرسم.} two {إجابتان بلا تاريخ محسوبتان في المجموع وليستا في هذا الرسم.} few {# إجابات بلا تاريخ محسوبة في المجموع وليست في هذا الرسم.} many {# إجابة بلا تاريخ محسوبة في المجموع وليست في هذا الرسم.} other {# إجابة بلا تاريخ محسوبة في المجموع وليست في هذا الرسم.}}',
		en: '{n, plural, one {# answer without a date is in the total and not in this chart.} other {# answers without a date are in the total and not in this chart.}}'
	},
	withheld: {
		ar: 'عدد الإجابات أقل من {k, number}، فلا نعرض النتيجة حمايةً للمستجيبين.',
		en: 'Fewer than {k, number} answers; hidden to protect respondents.'
	},
	withheldSome: {
		ar: 'في بعض الدفعات كان عدد الإجابات عن سؤال أقل من {k, number}: لا نعرضها ولا تدخل في المجموع، حمايةً للمستجيبين.',
		en: 'In some batches fewer than {k, number} answered a question: these are hidden and in no total, to protect respondents.'
	},
	notAsked: { ar: 'لا نتائج لهذا السؤال في هذه المدة.', en: 'No results for this question in this period.' },

	/* What waits */
	waitingTitle: { ar: 'ما ينتظر', en: 'What is waiting' },
	waiting: {
		ar: '{n, plural, zero {لا دورات تنفيذ تنتظر.} one {دورة تنفيذ واحدة تنتظر.} two {دورتا تنفيذ تنتظران.} few {# دورات تنفيذ تنتظر.} many {# دورة تنفيذ تنتظر.} other {# دورة تنفيذ تنتظر.}}',
		en: '{n, plural, =0 {No runs are waiting.} one {# run is waiting.} other {# runs are waiting.}}'
	},
	waitingWhy: {
		ar: 'تظهر نتائج الدورة بعد إغلاق استبانتها وختمها مع ما يكفي من الإجابات ({k, number} على الأقل)، كي لا يُعرف مستجيب من نتيجته.',
		en: 'The results of a run appear once its survey has closed and it is sealed with enough answers (at least {k, number}), so that nobody can be recognised by a result.'
	},
	waitingHidden: {
		ar: 'عدد الإجابات أقل من أن تُعرض نتيجته حتى الآن، حمايةً للمستجيبين.',
		en: 'Too few answers to show so far; hidden to protect respondents.'
	},
	emptyTitle: { ar: 'لا نتائج بعد', en: 'No results yet' },
	emptyText: {
		ar: 'هنا تظهر نسبة الراضين شهرًا بعد شهر، لكل برنامج ومقدّم خدمة وسؤال. تأتي أول نتيجة حين تنتهي دورة تنفيذ وتُغلق استبانتها ولا يقل عدد من أجابوا عنها عن {k, number}.',
		en: 'This page will show satisfaction month by month, for each program, provider and question. The first result comes when a run has ended, its survey has closed and at least {k, number} people have answered.'
	},

	/* How the numbers are made */
	method: { ar: 'كيف حُسبت هذه الأرقام؟', en: 'How were these numbers made?' },
	methodShare: {
		ar: 'النسبة هي الإجابات الإيجابية (مثل «مرتفع» و«مرتفع جدًا») من كل الإجابات الصالحة. لا تدخل فيها «لا ينطبق» ولا الأسئلة المتروكة.',
		en: 'A share is the favourable answers (such as “high” and “very high”) among all valid answers. “Not applicable” and skipped questions are in neither.'
	},
	methodInterval: {
		ar: 'فاصل الثقة 95٪ محسوب بطريقة ويلسون، ويتسع حين تُجمع دورات تتقارب إجابات كل منها. عدد الإجابات هو العدد الفعلي.',
		en: 'The 95 % interval is Wilson’s, widened where runs are pooled whose answers resemble each other. The number of answers is the actual one.'
	},
	methodPooled: {
		ar: 'المجاميع تحسب كل الإجابات معًا، وليست متوسطًا للمتوسطات.',
		en: 'Totals pool all answers; they are not averages of averages.'
	},
	methodSealed: {
		ar: 'كل رقم هنا من دفعات مختومة لا تتغير، ولا يقل عدد المستجيبين في كل دفعة عن {k, number}.',
		en: 'Every figure here is from sealed batches that never change, each of at least {k, number} people.'
	},
	methodFew: {
		ar: 'ما قل عدد إجاباته عن {few, number} مؤشر أولي لقلة الإجابات.',
		en: 'A figure from fewer than {few, number} answers is indicative.'
	},

	/* The quality manager's home */
	homeTitle: { ar: 'الجودة', en: 'Quality' },
	homeLead: {
		ar: 'أين وصلت كل دورة تنفيذ من نهايتها إلى نتائجها، وكيف تقف الأقسام.',
		en: 'Where each run is on its way from its end to its results, and how the departments stand.'
	},
	runsTitle: { ar: 'من نهاية البرنامج إلى النتيجة', en: 'From the end of a program to its result' },
	noSurvey: { ar: 'انتهت دون استبانة', en: 'Ended without a survey' },
	open: { ar: 'استبانات مفتوحة', en: 'Surveys open' },
	closed: { ar: 'تنتظر الختم', en: 'Waiting to be sealed' },
	sealed: { ar: 'خُتمت', en: 'Sealed' },
	noSurveyTitle: { ar: 'دورات انتهت دون استبانة', en: 'Runs that ended without a survey' },
	noSurveyNone: {
		ar: 'لكل دورة انتهت استبانة. هذا ما تطلبه السياسة: يُقاس الرضا بعد انتهاء البرنامج.',
		en: 'Every run that ended has its survey, as the policy asks: satisfaction is measured after the program ends.'
	},
	run: { ar: 'دورة التنفيذ', en: 'Run' },
	ended: { ar: 'انتهت في', en: 'Ended on' },
	closes: { ar: 'تُغلق في', en: 'Closes on' },
	reason: { ar: 'السبب', en: 'Reason' },
	giveReason: { ar: 'ذكر السبب', en: 'Give the reason' },
	openTitle: { ar: 'استبانات مفتوحة الآن', en: 'Surveys open now' },
	openNone: {
		ar: 'لا استبانة مفتوحة الآن. تُفتح استبانة كل دورة في اليوم التالي لانتهائها.',
		en: 'No survey is open now. The survey of a run opens the day after it ends.'
	},
	more: {
		ar: '{n, plural, zero {لا غيرها} one {ودورة أخرى} two {ودورتان أخريان} few {و# دورات أخرى} many {و# دورة أخرى} other {و# دورة أخرى}}',
		en: '{n, plural, one {and # more} other {and # more}}'
	},
	departmentsTitle: { ar: 'كيف تقف الأقسام؟', en: 'How do the departments stand?' },
	noDepartments: { ar: 'لا أقسام بعد', en: 'No departments yet' },
	noDepartmentsText: {
		ar: 'تبدأ الجودة من الأقسام وبرامجها. تُضاف الأقسام أولًا، ثم البرامج، ثم دورات التنفيذ.',
		en: 'Quality starts with departments and their programs. Add the departments first, then the programs, then their runs.'
	},
	addDepartments: { ar: 'الأقسام', en: 'Departments' },
	departmentEmpty: { ar: 'لا نتائج بعد.', en: 'No results yet.' },
	back: { ar: 'الجودة', en: 'Quality' }
} satisfies Catalogue;
