import type { Catalogue } from './format.ts';

/** Texts of the page of a department, and of the quality manager's home. */
export const quality = {
	/* How things stand */
	subjectOverall: { ar: 'نسبة الراضين', en: 'Satisfaction' },
	subjectItem: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}»',
		en: 'The share of favourable answers to “{item}”'
	},
	standing: {
		ar: '{change, select, stable {{subject} مستقرة عند {estimate}} higher {{subject} أعلى من المعتاد منذ {since}: {recent}. وهي على مدى الأشهر كلها {estimate}} lower {{subject} أدنى من المعتاد منذ {since}، وهذا يستدعي النظر: {recent}. وهي على مدى الأشهر كلها {estimate}} rising {{subject} {estimate}، وهي في ارتفاع منذ {since}} falling {{subject} {estimate}، وهي في انخفاض منذ {since}، وهذا يستدعي النظر} high {{subject} كانت أعلى من المعتاد في {since}: {recent}. وهي على مدى الأشهر كلها {estimate}} low {{subject} كانت أدنى من المعتاد في {since}، وهذا يستدعي النظر: {recent}. وهي على مدى الأشهر كلها {estimate}} other {{subject} {estimate}، ولم يحن بعدُ الحكم على تغيّرها}}.',
		en: '{change, select, stable {{subject} is stable at {estimate}} higher {{subject} has been higher than usual since {since}: {recent}. Over all months it is {estimate}} lower {{subject} has been lower than usual since {since}, worth a look: {recent}. Over all months it is {estimate}} rising {{subject} stands at {estimate} and has been rising since {since}} falling {{subject} stands at {estimate} and has been falling since {since}: worth a look} high {{subject} was higher than usual in {since}: {recent}. Over all months it is {estimate}} low {{subject} was lower than usual in {since}, worth a look: {recent}. Over all months it is {estimate}} other {{subject} stands at {estimate}; it is too early to tell whether it is changing}}.'
	},
	standingPeriod: {
		ar: '{subject} {estimate}، من {from} إلى {to}. وعلى مدى الأشهر كلها {change, select, stable {هي مستقرة} higher {هي أعلى من المعتاد منذ {since}} lower {هي أدنى من المعتاد منذ {since}، وهذا يستدعي النظر} rising {هي في ارتفاع منذ {since}} falling {هي في انخفاض منذ {since}، وهذا يستدعي النظر} high {كانت أعلى من المعتاد في {since}} low {كانت أدنى من المعتاد في {since}، وهذا يستدعي النظر} other {لم يحن بعدُ الحكم على تغيّرها}}.',
		en: '{subject} stands at {estimate}, from {from} to {to}. Over all months {change, select, stable {it is stable} higher {it has been higher than usual since {since}} lower {it has been lower than usual since {since}: worth a look} rising {it has been rising since {since}} falling {it has been falling since {since}: worth a look} high {it was higher than usual in {since}} low {it was lower than usual in {since}: worth a look} other {it is too early to tell whether it is changing}}.'
	},
	standingUndated: {
		ar: '{subject} {estimate}، من إجابات بلا تاريخ.',
		en: '{subject} stands at {estimate}, from answers without a date.'
	},
	/* A signal elsewhere: the dimension where one item is about it, else the question */
	signalNamed: {
		ar: 'ظهر {change, select, higher {تحسّن} rising {تحسّن} high {تحسّن} other {تراجع}} في {subject} {change, select, high {في {since}} low {في {since}} other {منذ {since}}}{concern, select, true {، وهذا يستدعي النظر} other {}}.',
		en: '{subject} {change, select, higher {has been better than usual since {since}} lower {has been lower than usual since {since}} rising {has been rising since {since}} falling {has been falling since {since}} high {was better than usual in {since}} other {was lower than usual in {since}}}{concern, select, true {: worth a look} other {}}.'
	},
	moreSignals: {
		ar: 'ومعها في القائمة أدناه {n, plural, zero {لا إشارات أخرى} one {إشارة أخرى} two {إشارتان أخريان} few {# إشارات أخرى} many {# إشارة أخرى} other {# إشارة أخرى}}.',
		en: '{n, plural, one {# more signal is} other {# more signals are}} listed below.'
	},
	inProgram: { ar: '{name} في برنامج «{program}»', en: '{name} in {program}' },
	quoted: { ar: '«{text}»', en: '“{text}”' },
	standingNothing: {
		ar: 'لا نتائج بهذه الاختيارات.',
		en: 'There are no results for this choice.'
	},
	asOf: { ar: 'النتائج حتى {date}.', en: 'Results up to {date}.' },
	response: {
		ar: 'عدد المدعوين {invited, number}، أجاب منهم {answered, number} (\u2067{share, number}\u200f٪\u2069).',
		en: '{answered, number} of {invited, number} invited people answered ({share, number}\u00a0%).'
	},
	bounds: {
		ar: 'أجاب أقل من 60٪ من المدعوين: لو أجابوا جميعًا لكانت النسبة بين \u2067{worst, number}\u200f٪\u2069 و\u2067{best, number}\u200f٪\u2069.',
		en: 'Fewer than 60\u00a0% of those invited answered: had all of them answered, the share would lie between {worst, number}\u00a0% and {best, number}\u00a0%.'
	},

	/* Parts of the page */
	parts: { ar: 'أقسام الصفحة', en: 'Parts of the page' },
	partTrend: { ar: 'المسار', en: 'Trend' },
	partSignals: { ar: 'ما يستحق النظر', en: 'Worth a look' },
	partPrograms: { ar: 'البرامج', en: 'Programs' },
	partDrivers: { ar: 'ما يرتبط بالرضا', en: 'What goes with satisfaction' },
	partProviders: { ar: 'مقدّمو الخدمة', en: 'Providers' },
	partItems: { ar: 'الأسئلة', en: 'Questions' },
	recordChange: { ar: 'تسجيل تغيير', en: 'Record a change' },

	/* What stands out */
	signalsTitle: { ar: 'أين يظهر ما يخرج عن المعتاد؟', en: 'Where does something stand out?' },
	signalsNone: {
		ar: 'لا إشارة في أي سؤال ولا في أي برنامج: كل تفاوت هنا معتاد.',
		en: 'No question and no program shows a signal: all variation here is common cause.'
	},
	signalsTooEarly: {
		ar: 'لا حكم بعد: يلزم 12 نقطة في الرسم ليُميَّز التغيّر عن المصادفة، ولم يبلغها أي رسم.',
		en: 'Too early to tell: a chart takes 12 points to tell change from chance, and none has them yet.'
	},
	signalRow: {
		ar: '{change, select, higher {أعلى من المعتاد منذ {since}} lower {أدنى من المعتاد منذ {since}} rising {في ارتفاع منذ {since}} falling {في انخفاض منذ {since}} high {أعلى من المعتاد في {since}} other {أدنى من المعتاد في {since}}}: {estimate}{before, select, none {} other {، وقبل ذلك {before}}}.',
		en: '{change, select, higher {Higher than usual since {since}} lower {Lower than usual since {since}} rising {Rising since {since}} falling {Falling since {since}} high {Higher than usual in {since}} other {Lower than usual in {since}}}: {estimate}{before, select, none {} other {; before that {before}}}.'
	},
	wholeDepartment: { ar: 'القسم كله', en: 'the whole department' },
	chanceTitle: { ar: 'كم إشارة تُظهرها المصادفة وحدها؟', en: 'How many signals would chance alone show?' },

	/* Filters */
	filters: { ar: 'ما تعرضه الصفحة', en: 'What the page shows' },
	item: { ar: 'السؤال', en: 'Question' },
	program: { ar: 'البرنامج', en: 'Program' },
	everyProgram: { ar: 'كل البرامج', en: 'All programs' },
	from: { ar: 'من شهر', en: 'From month' },
	to: { ar: 'إلى شهر', en: 'To month' },
	first: { ar: 'أول شهر', en: 'First month' },
	last: { ar: 'آخر شهر', en: 'Last month' },
	apply: { ar: 'عرض', en: 'Show' },
	reset: { ar: 'عرض الكل', en: 'Show everything' },
	calendar: { ar: 'التقويم', en: 'Calendar' },
	gregorian: { ar: 'ميلادي', en: 'Gregorian' },
	hijri: { ar: 'هجري', en: 'Hijri' },

	/* Charts */
	trendOverall: {
		ar: 'هل تتغيّر نسبة الراضين؟',
		en: 'Is satisfaction changing?'
	},
	trendItem: {
		ar: 'هل تتغيّر نسبة الإجابات الإيجابية؟',
		en: 'Is the share of favourable answers changing?'
	},
	verdictsWhole: {
		ar: 'الحكم المكتوب مع كل رسم يخص الأشهر كلها، لا المدة المختارة وحدها.',
		en: 'The verdict with each chart is over all months, not the chosen period alone.'
	},
	programs: { ar: 'هل تتغيّر النتائج في أي برنامج؟', en: 'Are results changing in any program?' },
	programFunnel: { ar: 'هل يختلف برنامج عن بقية البرامج؟', en: 'Does any program differ from the rest?' },
	drivers: {
		ar: 'ما الأكثر ارتباطًا بالرضا العام؟',
		en: 'What is most closely linked to overall satisfaction?'
	},
	driversOf: {
		ar: 'الأهمية من {n, plural, zero {لا مجموعات إجابات} one {مجموعة إجابات كاملة واحدة} two {مجموعتي إجابات كاملتين} few {# مجموعات إجابات كاملة} many {# مجموعة إجابات كاملة} other {# مجموعة إجابات كاملة}} في السنة المالية {year}، مهما كانت المدة أو البرنامج. أما نسبة الإجابات الإيجابية فتتبع الاختيار.',
		en: 'Importance is from {n, plural, one {# complete answer set} other {# complete answer sets}} of fiscal year {year}, whatever period or program is chosen; the favourable share does follow the choice.'
	},
	noDrivers: {
		ar: 'تظهر أولويات التحسين حين يبلغ من أجابوا في سنة مالية واحدة مئة شخص على الأقل.',
		en: 'Priorities appear once at least a hundred people have answered in one fiscal year.'
	},
	providers: { ar: 'كيف تسير النتائج لدى كل مقدّم خدمة؟', en: 'How is each provider doing over time?' },
	providersWithin: {
		ar: 'من لم يُذكر عنه فرق لا يُميَّز عن بقية مقدّمي الخدمة.',
		en: 'Providers without a note cannot be told apart from the others.'
	},
	providersAllWithin: {
		ar: 'لا يُميَّز أيٌّ منهم عن بقية مقدّمي الخدمة.',
		en: 'None can be told apart from the others.'
	},
	providerAbove: {
		ar: 'فوق حدود بقية مقدّمي الخدمة.',
		en: 'Above the limits of the other providers.'
	},
	providerBelow: {
		ar: 'تحت حدود بقية مقدّمي الخدمة: يستحق حديثًا.',
		en: 'Below the limits of the other providers: worth a conversation.'
	},
	providersApart: {
		ar: '{n, plural, zero {لا تقل نتائج أحد من مقدّمي الخدمة عن حدود البقية} one {تقل نتائج مقدّم خدمة واحد عن حدود البقية، وهذا يستحق حديثًا} two {تقل نتائج اثنين من مقدّمي الخدمة عن حدود البقية، وهذا يستحق حديثًا} few {تقل نتائج # من مقدّمي الخدمة عن حدود البقية، وهذا يستحق حديثًا} many {تقل نتائج # من مقدّمي الخدمة عن حدود البقية، وهذا يستحق حديثًا} other {تقل نتائج # من مقدّمي الخدمة عن حدود البقية، وهذا يستحق حديثًا}}.',
		en: '{n, plural, one {The results of one provider lie below the limits of the rest: worth a conversation} other {The results of # providers lie below the limits of the rest: worth a conversation with each}}.'
	},
	manyProviders: {
		ar: 'لرؤية مسار كل مقدّم خدمة، يُختار برنامج.',
		en: 'Choose a program to see the trend of each provider.'
	},
	providersNotPrinted: {
		ar: 'لا تُطبع نتائج مقدّمي الخدمة ولا تُحفظ في ملف: لا يجتمع اسم ونتيجة خارج هذه الصفحة.',
		en: 'The results of providers are neither printed nor saved to a file: no name and score leave this page together.'
	},
	items: {
		ar: 'ما نسبة الإجابات الإيجابية في كل محور وسؤال؟',
		en: 'What share of answers is favourable, by dimension and question?'
	},
	dimensionWhole: { ar: 'المحور كله', en: 'The whole dimension' },
	itemOfDimension: { ar: '{dimension}: {item}', en: '{dimension}: {item}' },
	spread: { ar: 'كيف توزعت الإجابات عن كل سؤال؟', en: 'How are the answers to each question distributed?' },
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
	waitingTitle: { ar: 'نتائج لم تظهر بعد', en: 'Results still waiting' },
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

	/* Items of different surveys are never added up. */
	otherSurveys: {
		ar: '{n, plural, zero {} one {وإجابة واحدة عن استبانة أخرى ليست في هذا الرسم.} two {وإجابتان عن استبانات أخرى ليستا في هذا الرسم.} few {و# إجابات عن استبانات أخرى ليست في هذا الرسم.} many {و# إجابة عن استبانات أخرى ليست في هذا الرسم.} other {و# إجابة عن استبانات أخرى ليست في هذا الرسم.}}',
		en: '{n, plural, one {# answer to another survey is not in this chart.} other {# answers to other surveys are not in this chart.}}'
	},
	otherSurveysApart: {
		ar: '{n, plural, zero {} one {وإجابة واحدة عن استبانة أخرى تُقرأ على حدة.} two {وإجابتان عن استبانات أخرى تُقرآن على حدة.} few {و# إجابات عن استبانات أخرى تُقرأ على حدة.} many {و# إجابة عن استبانات أخرى تُقرأ على حدة.} other {و# إجابة عن استبانات أخرى تُقرأ على حدة.}}',
		en: '{n, plural, one {# answer to another survey is read apart.} other {# answers to other surveys are read apart.}}'
	},

	/* How the numbers are made */
	method: { ar: 'كيف حُسبت هذه الأرقام؟', en: 'How were these numbers made?' },
	methodShare: {
		ar: 'النسبة هي الإجابات الإيجابية (مثل «مرتفع» و«مرتفع جدًا») من كل الإجابات الصالحة. لا تدخل فيها «لا ينطبق» ولا الأسئلة المتروكة.',
		en: 'A share is the favourable answers (such as “high” and “very high”) among all valid answers. “Not applicable” and skipped questions are in neither.'
	},
	methodInterval: {
		ar: 'فاصل الثقة 95٪ محسوب بطريقة ويلسون، ويتسع حين تُجمع دورات تتقارب إجابات كل منها. عدد الإجابات هو العدد الفعلي.',
		en: 'The 95\u00a0% interval is Wilson’s, widened where runs are pooled whose answers resemble each other. The number of answers is the actual one.'
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
		ar: 'أين وصلت كل دورة تنفيذ من نهايتها إلى نتائجها، وكيف تبدو الأقسام.',
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
	noReasonYet: { ar: 'لم يُذكر بعد', en: 'Not given yet' },
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
	sharesOverAll: {
		ar: 'النسبة تحت كل اسم عن المدة كلها.',
		en: 'The share below each name is over the whole period.'
	},
	departmentsTitle: { ar: 'كيف حال الأقسام؟', en: 'How do the departments stand?' },
	noDepartments: { ar: 'لا أقسام بعد', en: 'No departments yet' },
	noDepartmentsText: {
		ar: 'تبدأ الجودة من الأقسام وبرامجها. تُضاف الأقسام أولًا، ثم البرامج، ثم دورات التنفيذ.',
		en: 'Quality starts with departments and their programs. Add the departments first, then the programs, then their runs.'
	},
	addDepartments: { ar: 'الأقسام', en: 'Departments' },
	departmentEmpty: { ar: 'لا نتائج بعد.', en: 'No results yet.' },
	back: { ar: 'الجودة', en: 'Quality' }
} satisfies Catalogue;
