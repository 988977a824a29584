import type { Catalogue } from './format.ts';

/** Texts of the page on how well a survey measures, for the quality manager. */
export const forms = {
	title: { ar: 'جودة الاستبانات', en: 'Survey quality' },
	lead: {
		ar: 'هل تتسق أسئلة الاستبانة، وكيف يملؤها الناس؟ هذه أرقام عن الاستبانة، لا عن الأقسام ولا عن مقدّمي الخدمة.',
		en: 'Do the questions of a survey hang together, and how do people fill it in? These figures are about the survey, not about departments or providers.'
	},
	back: { ar: 'الجودة', en: 'Quality' },
	emptyTitle: { ar: 'لا إجابات مختومة بعد', en: 'No sealed answers yet' },
	emptyText: {
		ar: 'هنا تظهر جودة كل استبانة: اتساق أسئلتها، وتكرارها، وما يُترك منها، وأثر القناة واللغة. تأتي أول نتيجة حين تُختم أول دفعة من الإجابات.',
		en: 'This page will show how each survey serves: whether its questions hang together, repeat each other or are skipped, and what channel and language do. The first result comes with the first sealed batch.'
	},
	/* What is shown */
	filters: { ar: 'ما تعرضه الصفحة', en: 'What the page shows' },
	survey: { ar: 'الاستبانة', en: 'Survey' },
	year: { ar: 'السنة المالية', en: 'Fiscal year' },
	department: { ar: 'القسم', en: 'Department' },
	everyDepartment: { ar: 'كل الأقسام', en: 'All departments' },
	yearLabel: { ar: '{year}', en: '{year}' },
	yearSpan: { ar: '\u2066{from}–{to}\u2069', en: '{from}–{to}' },
	show: { ar: 'عرض', en: 'Show' },

	/* What to do */
	adviceTitle: { ar: 'ما العمل؟', en: 'What to do' },
	adviceStraightLined: {
		ar: '\u2067{share, number}\u200f٪\u2069 من النماذج تجيب إجابة واحدة عن كل ما أجابت عنه على مقياس واحد. هذا يقيس الرضا العام أو العجلة، لا كل سؤال بعينه. استبانة أقصر (من 3 إلى 8 أسئلة) تقول مثل ذلك وتُتعب أقل.',
		en: '{share, number}\u00a0% of responses give the same answer to all they answered on one scale. That measures general goodwill or haste, not each question. A shorter survey (3 to 8 questions) would say as much and ask less.'
	},
	adviceStraightLinedShort: {
		ar: '\u2067{share, number}\u200f٪\u2069 من النماذج تجيب إجابة واحدة عن كل ما أجابت عنه على مقياس واحد. هذا يقيس الرضا العام أو العجلة، لا كل سؤال بعينه. الاستبانة قصيرة، فلعل أسئلتها متشابهة أو تُملأ على عجل.',
		en: '{share, number}\u00a0% of responses give the same answer to all they answered on one scale. That measures general goodwill or haste, not each question. The survey is short, so its questions may be much alike, or filled in in haste.'
	},
	adviceRedundant: {
		ar: 'معامل ألفا {alpha} أعلى من \u20660.95\u2069: الأسئلة يكرر بعضها بعضًا، أو تُجاب كلها بالطريقة نفسها. يكفي عدد أقل منها.',
		en: 'Alpha {alpha} is above 0.95: the questions repeat each other, or people answer them all alike. Fewer of them would do.'
	},
	adviceWeak: {
		ar: 'معامل ألفا {alpha} دون \u20660.70\u2069: قد لا تقيس الأسئلة شيئًا واحدًا. يُقرأ كل سؤال وحده، ولا تُجمع في درجة واحدة.',
		en: 'Alpha {alpha} is below 0.70: the questions may not measure one thing. Read each by itself, and never as one score.'
	},
	adviceReversed: {
		ar: 'يسير بعكس الأسئلة الأخرى: {items}. لعل صياغته منفية: تُعكس قيمه أو تُعاد صياغته.',
		en: 'Against the other questions runs: {items}. Its wording may be negative: reverse its values or rephrase it.'
	},
	adviceAlike: {
		ar: 'أسئلة تكاد إجاباتها تتطابق: {items}. يمكن الاستغناء عن أحد كل اثنين منها.',
		en: 'Answered nearly alike: {items}. One of each two could go.'
	},
	adviceNone: {
		ar: 'في الاتساق والتكرار لا شيء يستدعي تغيير الاستبانة: أسئلتها متسقة دون تكرار (ألفا {alpha})، ولا تحمل إجابة واحدة عن كل ما على مقياس واحد إلا \u2067{share, number}\u200f٪\u2069 من النماذج.',
		en: 'In consistency and repetition nothing calls for a change: the questions hang together without repeating each other (alpha {alpha}), and only {share, number}\u00a0% of responses give the same answer to all they answered on one scale.'
	},
	adviceUnknown: {
		ar: 'لا يُعرف بعدُ هل تتسق الأسئلة: النماذج الكاملة أقل من أن تُحسب منها ألفا.',
		en: 'Whether the questions hang together cannot be told: too few responses are complete for alpha.'
	},
	adviceTooFew: {
		ar: 'الاتساق والتكرار يُحسبان من 100 نموذج فأكثر في السنة. ما يلي لا يحتاج إلى ذلك.',
		en: 'Consistency and repetition are computed from 100 responses a year and more. What follows does not need as many.'
	},
	pair: { ar: '«{item}» و«{other}»', en: '“{item}” and “{other}”' },
	quoted: { ar: '«{item}»', en: '“{item}”' },

	/* Figures */
	consistencyTitle: { ar: 'هل تتسق الأسئلة؟', en: 'Do the questions hang together?' },
	straightLined: { ar: 'إجابة واحدة في كل المقياس', en: 'The same answer throughout' },
	straightLinedNote: {
		ar: 'من {n, plural, zero {لا نماذج} one {نموذج واحد} two {نموذجين} few {# نماذج} many {# نموذجًا} other {# نموذج}} فيها أربع إجابات فأكثر على المقياس نفسه',
		en: 'of {n, plural, one {# response} other {# responses}} with four answers or more on one scale'
	},
	alpha: { ar: 'معامل ألفا (كرونباخ)', en: 'Cronbach’s alpha' },
	omega: { ar: 'معامل أوميغا', en: 'McDonald’s omega' },
	reliabilityMeaning: {
		ar: 'إلى أي حد تسير إجابات الشخص الواحد معًا: من 0 إلى 1',
		en: 'How far the answers of one person go together, from 0 to 1'
	},
	alphaWeak: { ar: 'ضعيف: دون \u20660.70\u2069', en: 'Weak: below 0.70' },
	alphaRedundant: {
		ar: 'أعلى من \u20660.95\u2069: تكرار، أو إجابة واحدة عن كل شيء',
		en: 'Above 0.95: repetition, or the same answer to everything'
	},
	alphaFine: { ar: 'بين \u20660.70\u2069 و\u20660.95\u2069: متسقة', en: 'Between 0.70 and 0.95: consistent' },
	reliabilityNote: {
		ar: 'من {n, plural, zero {لا نماذج} one {نموذج كامل واحد} two {نموذجين كاملين} few {# نماذج كاملة} many {# نموذجًا كاملًا} other {# نموذج كامل}}',
		en: 'of {n, plural, one {# complete response} other {# complete responses}}'
	},
	droppedNote: {
		ar: '{n, plural, zero {ولم يُترك نموذج} one {وتُرك نموذج ناقص واحد} two {وتُرك نموذجان ناقصان} few {وتُركت # نماذج ناقصة} many {وتُرك # نموذجًا ناقصًا} other {وتُرك # نموذج ناقص}}',
		en: '{n, plural, one {# incomplete response left out} other {# incomplete responses left out}}'
	},

	/* Items */
	itemsTitle: { ar: 'ما الذي يضيفه كل سؤال؟', en: 'What does each question add?' },
	question: { ar: 'السؤال', en: 'Question' },
	itemRest: { ar: 'ارتباطه ببقية الأسئلة', en: 'Correlation with the rest' },
	alphaIfDeleted: { ar: 'ألفا من دونه', en: 'Alpha without it' },
	mostLike: { ar: 'أقرب الأسئلة إليه', en: 'Question most like it' },
	mostLikeValue: { ar: '{place} ({r})', en: '{place} ({r})' },
	reversed: { ar: 'بعكس الأسئلة الأخرى', en: 'against the others' },
	itemsNote: {
		ar: 'سؤال يكاد يطابق غيره لا يضيف كثيرًا، وسؤال ضعيف الارتباط بالبقية يقيس شيئًا آخر: قد يكون مهمًا، ويُقرأ وحده.',
		en: 'A question much like another adds little; one that hardly goes with the rest measures something else: it may matter, and is read by itself.'
	},
	correlationsTitle: { ar: 'أي الأسئلة يكرر بعضها بعضًا؟', en: 'Which questions repeat each other?' },
	correlationsWide: {
		ar: 'تُمرَّر الأرقام جانبًا لرؤية بقية الأسئلة.',
		en: 'Slide the numbers sideways for the other questions.'
	},
	correlationsNote: {
		ar: 'كل رقم ارتباط سؤالين (من \u2066−1\u2069 إلى 1)، وتزيد خلفيته وضوحًا كل \u20660.20\u2069. من \u20660.80\u2069 فأعلى يكاد السؤالان يُجابان بالإجابة نفسها{framed, select, true {، وهو المؤطّر} other {، ولا سؤالين هنا كذلك}}.',
		en: 'Each number is the correlation of two questions (−1 to 1), on a stronger ground every 0.20. From 0.80 on{framed, select, true {, framed,} other {}} the two are answered nearly alike{framed, select, true {} other {: none here are}}.'
	},
	otherScale: {
		ar: '{n, plural, zero {} one {السؤال {places} على مقياس آخر، فليس في ألفا ولا صف له هنا.} two {السؤالان {places} على مقياس آخر، فليسا في ألفا ولا صف لهما هنا.} few {الأسئلة {places} على مقياس آخر، فليست في ألفا ولا صف لها هنا.} many {الأسئلة {places} على مقياس آخر، فليست في ألفا ولا صف لها هنا.} other {الأسئلة {places} على مقياس آخر، فليست في ألفا ولا صف لها هنا.}}',
		en: '{n, plural, one {Question {places} is on another scale, and so not in alpha and without a row here.} other {Questions {places} are on another scale, and so not in alpha and without rows here.}}'
	},
	place: { ar: '{n, number}', en: '{n, number}' },
	decimal: { ar: '\u2066{value}\u2069', en: '{value}' },

	/* Missing */
	missingTitle: { ar: 'أي الأسئلة تُترك؟', en: 'Which questions are skipped?' },
	skipped: { ar: 'تركوه', en: 'Skipped' },
	keySkipped: { ar: 'تركوه، وفاصل الثقة 95٪', en: 'Skipped, with its 95\u00a0% interval' },
	notApplicable: { ar: '«لا ينطبق»', en: '“Not applicable”' },
	asked: { ar: 'عدد من أجابوا عن الاستبانة', en: 'People who responded' },
	percentAndCount: { ar: '\u2067{share}\u200f٪\u2069 ({n, number})', en: '{share}\u00a0% ({n, number})' },
	missingNote: {
		ar: 'سؤال يتركه كثيرون قد يكون غامضًا أو حساسًا أو لا يخصهم، أو يأتي بعد أن يملّوا. وكثرة «لا ينطبق» قد تعني أنه لا يُسأل عنه الجميع.',
		en: 'A question many skip may be unclear, sensitive, not about them, or come when they are tired. Many “not applicable” may mean that not everyone should be asked.'
	},
	missingValue: {
		ar: '\u2067{share}\u200f٪\u2069 (\u2066{lower}\u2060–\u2060{upper}\u2069)، {n, number}',
		en: '{share}\u00a0% ({lower}\u2060–\u2060{upper}), {n, number}'
	},
	missingNone: {
		ar: 'لا أرقام عن المتروك في هذه السنة.',
		en: 'There are no figures on skipped questions in this year.'
	},

	/* How the survey is filled in */
	useTitle: { ar: 'كيف يملأ الناس الاستبانة؟', en: 'How do people fill in the survey?' },
	useSummary: {
		ar: '{n, plural, zero {لا نماذج} one {نموذج واحد فيه} two {نموذجان فيهما} few {# نماذج فيها} many {# نموذجًا فيها} other {# نموذج فيها}} أربع إجابات فأكثر على مقياس واحد: \u2067{share, number}\u200f٪\u2069 منها تجيب عنها كلها إجابة واحدة، و\u2067{highest, number}\u200f٪\u2069 من هذه أعلى إجابة ({high, number}).',
		en: 'Of {n, plural, one {# response} other {# responses}} with four answers or more on one scale, {share, number}\u00a0% give the same answer to all of them; of these, {highest, number}\u00a0% the highest\u00a0({high, number}).'
	},
	apart: { ar: 'بين أعلى إجابة وأدناها', en: 'Between highest and lowest answer' },
	apartSame: { ar: 'لا فرق', en: 'All the same' },
	apartBy: {
		ar: '{n, plural, zero {لا فرق} one {درجة واحدة} two {درجتان} few {# درجات} many {# درجة} other {# درجة}}',
		en: '{n, plural, one {# point} other {# points}}'
	},
	formsHeading: { ar: 'النماذج', en: 'Responses' },
	shareHeading: { ar: 'من كل النماذج (٪)', en: 'Of all responses (%)' },
	meanHeading: { ar: 'متوسط إجاباتها', en: 'Mean of their answers' },
	useNote: {
		ar: 'قد تكون الإجابة الواحدة عن كل شيء صادقة، لكنها لا تقول أي سؤال يستدعي النظر.',
		en: 'The same answer to everything may be honest, but it does not say which question is worth a look.'
	},
	useNoScale: {
		ar: 'ليس في هذه الاستبانة أربعة أسئلة على مقياس واحد، فلا يُعرف منها من يجيب إجابة واحدة.',
		en: 'This survey has no four questions on one scale, so it cannot tell who gives the same answer throughout.'
	},
	load: { ar: 'رسم كل نموذج نقطةً', en: 'Draw every response as a dot' },
	loadSize: {
		ar: 'يُحمَّل إلى هذا الجهاز ملف الإجابات ({size} ميغابايت)، ومعه محرك التحليل مرة واحدة (نحو 4 ميغابايت). الإجابات بلا أسماء، ولا تغادر هذا الجهاز.',
		en: 'Loads the file of answers to this device ({size} MB) and, once, the engine that reads it (about 4 MB). The answers carry no names and do not leave the device.'
	},
	loading: { ar: 'يُحمَّل…', en: 'Loading…' },
	loadFailed: {
		ar: 'تعذّر الرسم على هذا الجهاز. الأرقام في الجدول كاملة.',
		en: 'This device could not draw it. The numbers in the table are complete.'
	},
	dotsDrawn: {
		ar: 'كل نقطة نموذج واحد ({n, number} من {all, number}). تُزاح النقاط قليلًا كي لا يغطي بعضها بعضًا.',
		en: 'Each dot is one response ({n, number} of {all, number}). Dots are moved a little so that fewer hide each other.'
	},
	dotsSame: { ar: 'إجابة واحدة في كل المقياس', en: 'The same answer throughout' },
	dotsOthers: { ar: 'إجابات متفاوتة', en: 'Answers that differ' },
	dotText: {
		ar: '{answers, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}، متوسطها {mean}',
		en: '{answers, plural, one {# answer} other {# answers}}, mean {mean}'
	},
	meanAxis: { ar: 'متوسط إجابات النموذج', en: 'Mean of the answers of a response' },

	/* Channel and language */
	channelTitle: { ar: 'هل تغيّر القناة الإجابات؟', en: 'Does the channel change the answers?' },
	languageTitle: { ar: 'هل تغيّر اللغة الإجابات؟', en: 'Does the language change the answers?' },
	difference: { ar: 'الفرق (نقاط مئوية)', en: 'Difference (percentage points)' },
	differenceValue: {
		ar: '\u2066{difference}\u00a0({lower}\u00a0…\u00a0{upper})\u2069',
		en: '{difference}\u00a0({lower}\u00a0…\u00a0{upper})'
	},
	versus: { ar: '{second} مقابل {first}', en: '{second} against {first}' },
	shareWithInterval: {
		ar: '\u2067{share, number}\u200f٪\u2069 (\u2066{lower, number}–{upper, number}\u2069)',
		en: '{share, number}\u00a0% ({lower, number}–{upper, number})'
	},
	sideNote: {
		ar: 'النقطة في جهة المجموعة التي إجاباتها أكثر إيجابية، والخط فاصل الثقة 95٪ للفرق. المملوءة مختلفة. والنسب نسب الإجابات الإيجابية، والفروق محسوبة قبل التقريب.',
		en: 'The dot is on the side of the group that answers more favourably; the line is the 95\u00a0% interval of the difference. Filled: different. Shares are of favourable answers; differences are taken before rounding.'
	},
	reading: { ar: 'القراءة', en: 'Reading' },
	differs: { ar: 'مختلف', en: 'Different' },
	alike: { ar: 'لا فرق واضح', en: 'No clear difference' },
	oneGroup: {
		ar: 'وصلت الإجابات التي يجوز عرضها كلها بطريقة واحدة حتى الآن ({group})، فلا شيء يُقارن بعد. حين يجيب الناس بطريقة أخرى أيضًا يظهر هنا هل غيّرت إجاباتهم.',
		en: 'So far all answers that may be shown came in one way ({group}), so there is nothing to compare yet. Once people answer in another way too, this shows whether it changes their answers.'
	},
	noCommonItem: {
		ar: 'لا سؤال أجاب عنه عدد كافٍ بطريقتين.',
		en: 'No question was answered by enough people in two ways.'
	},
	groupsNote: {
		ar: '{group}: {n, plural, zero {لا نماذج} one {نموذج واحد} two {نموذجان} few {# نماذج} many {# نموذجًا} other {# نموذج}}',
		en: '{group}: {n, plural, one {# response} other {# responses}}'
	},
	hiddenNote: {
		ar: '{n, plural, zero {لا شيء محجوب} one {مجموعة واحدة أقل من {k, number} أشخاص، محجوبة حمايةً لهم.} two {مجموعتان أقل من {k, number} أشخاص، محجوبتان حمايةً لهم.} few {# مجموعات أقل من {k, number} أشخاص، محجوبة حمايةً لهم.} many {# مجموعة أقل من {k, number} أشخاص، محجوبة حمايةً لهم.} other {# مجموعة أقل من {k, number} أشخاص، محجوبة حمايةً لهم.}}',
		en: '{n, plural, one {# group of fewer than {k, number} people is hidden to protect them.} other {# groups of fewer than {k, number} people are hidden to protect them.}}'
	},
	comparedNote: {
		ar: '{n, plural, zero {لا مقارنات} one {مقارنة واحدة في هذه الصفحة} two {مقارنتان في هذه الصفحة} few {# مقارنات في هذه الصفحة} many {# مقارنة في هذه الصفحة} other {# مقارنة في هذه الصفحة}}، عُدّلت قيم الاحتمال لكثرتها (بنجاميني وهوكبرغ)، فقد لا يكون الفرق واضحًا وإن كان الصفر خارج فاصله: ما يُسمى «مختلفًا» خطأ في 5٪ منه على الأكثر في المتوسط.',
		en: '{n, plural, one {# comparison on this page} other {# comparisons on this page}}; p values are adjusted for being many (Benjamini and Hochberg), so an interval that leaves out 0 may show no clear difference: of those called different, at most 5\u00a0% are so by chance, on average.'
	},
	causeNote: {
		ar: 'الفرق لا يقول السبب: قد يختلف من يختارون هذه القناة أو اللغة، وقد تختلف برامجهم. ومن يُسأل وجهًا لوجه أو بالهاتف يجيب عادة إجابات أكثر إيجابية.',
		en: 'A difference does not say why: other people, from other programs, may choose this channel or language. People asked in person or by phone usually answer more favourably.'
	},
	zero: { ar: '0', en: '0' },
	points: { ar: '\u2066{value}\u2069', en: '{value}' },

	/* Method */
	method: { ar: 'كيف حُسبت هذه الأرقام؟', en: 'How were these numbers made?' },
	methodFinished: {
		ar: 'ألفا وأوميغا والارتباطات تحتاج إلى نماذج كاملة: يحسبها الخادم لكل استبانة وسنة، من 100 نموذج فأكثر، ولا يغادره إلا الرقم.',
		en: 'Alpha, omega and the correlations need whole responses: the server computes them for a survey and a year, from 100 responses or more, and only the number leaves it.'
	},
	methodStraight: {
		ar: 'الإجابة الواحدة: أربع إجابات فأكثر على المقياس نفسه، كلها متساوية. وهي تصف ملء الاستبانة، لا جودة الخدمة.',
		en: 'The same answer throughout: four answers or more on one scale, all equal. It describes how the survey was filled in, not the service.'
	},
	methodDifference: {
		ar: 'فواصل الفروق بطريقة نيوكمب، موسّعة لتقارب إجابات الدورة الواحدة.',
		en: 'Intervals of differences are Newcombe’s, widened because answers of one run resemble each other.'
	},
	methodMissing: {
		ar: 'المتروك من كل من أجابوا عن الاستبانة في الدفعات التي سُئل فيها السؤال، وفاصله بطريقة ويلسون دون توسيع، و«لا ينطبق» معدود وحده.',
		en: 'Skipped is out of all who responded in the batches that asked the question; its interval is Wilson’s, not widened; “not applicable” is counted apart.'
	}
} satisfies Catalogue;

/** The ways a survey reaches people, by channel. */
export const channelName = {
	interview: { ar: 'مقابلة', en: 'Interview' },
	phone: { ar: 'هاتف', en: 'Phone' },
	letter: { ar: 'رابط شخصي', en: 'Personal link' },
	socialResearcher: { ar: 'باحث اجتماعي', en: 'Social researcher' },
	socialMedia: { ar: 'وسائل التواصل', en: 'Social media' },
	volunteerPlatform: { ar: 'منصة التطوع', en: 'Volunteering platform' },
	website: { ar: 'الموقع', en: 'Website' }
} satisfies Catalogue;

/** The languages of a survey. */
export const languageName = {
	ar: { ar: 'العربية', en: 'Arabic' },
	en: { ar: 'الإنجليزية', en: 'English' }
} satisfies Catalogue;
