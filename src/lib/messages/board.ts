import type { Catalogue } from './format.ts';

/** Texts of the board's page. */
export const board = {
	title: { ar: 'رضا المستفيدين: عرض لمجلس الإدارة', en: 'Beneficiary satisfaction: a view for the board' },
	lead: {
		ar: 'تقييم الخدمة حق للمستفيد، وهو للتقويم والتطوير لا للعقاب ولا للتشهير. لا أسماء هنا لمقدّمي الخدمة ولا ترتيب.',
		en: 'Rating the service is the beneficiary’s right, for correction and development, not for punishment or defamation. No provider is named here and nothing is ranked.'
	},
	back: { ar: 'الجودة', en: 'Quality' },
	period: { ar: 'المدة', en: 'Period' },
	periodSpan: { ar: '{from} – {to}', en: '{from} – {to}' },
	asOf: { ar: 'النتائج حتى', en: 'Results up to' },
	bothCalendars: { ar: '{gregorian} ({hijri})', en: '{gregorian} ({hijri})' },
	answers: { ar: 'المستجيبون', en: 'Respondents' },

	respondentsInvited: {
		ar: '{respondents, number}، منهم {answered, number} بدعوة شخصية',
		en: '{respondents, number}, of them {answered, number} by personal invitation'
	},

	/* The findings */
	findings: { ar: 'الخلاصة', en: 'In short' },
	standing: {
		ar: 'نسبة الراضين {estimate}، من {from} إلى {to}.',
		en: 'Satisfaction stands at {estimate}, from {from} to {to}.'
	},
	standingItem: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}» {estimate}، من {from} إلى {to}.',
		en: 'Favourable answers to “{item}” stand at {estimate}, from {from} to {to}.'
	},
	standingUndated: {
		ar: 'نسبة الإجابات الإيجابية {estimate}، من إجابات بلا تاريخ.',
		en: 'Favourable answers stand at {estimate}, from answers without a date.'
	},
	standingNothing: { ar: 'لا نتائج بهذه الاختيارات.', en: 'There are no results for this choice.' },
	acrossAll: { ar: 'الجمعية كلها.', en: 'The association as a whole.' },
	/* Names may hold conjunctions. */
	alone: { ar: '\u2068{name}\u2069', en: '\u2068{name}\u2069' },
	listSeparator: { ar: '؛ ', en: '; ' },
	aboutItem: { ar: '{name}.', en: '{name}.' },
	belowTarget: {
		ar: 'في هذه المدة فاصل الثقة 95٪ كله دون الهدف (\u2067{target, number}\u200f٪\u2069) في {n, plural, zero {لا أقسام} one {قسم واحد} two {قسمين} few {# أقسام} many {# قسمًا} other {# قسم}} من {of, plural, zero {لا أقسام} one {قسم واحد} two {قسمين} few {# أقسام} many {# قسمًا} other {# قسم}}: {names}.',
		en: 'Over this period the whole 95\u00a0% interval lies below the target ({target, number}\u00a0%) in {n, number} of {of, number} departments: {names}.'
	},
	howMade: { ar: 'كيف حُسب:', en: 'How it was made:' },
	figure: { ar: 'الشكل {n, number}', en: 'Figure {n, number}' },

	/* Figures */
	trend: { ar: 'هل يتحسّن الرضا العام؟', en: 'Is overall satisfaction improving?' },
	trendItem: {
		ar: 'كيف تسير الإجابات الإيجابية شهرًا بعد شهر؟',
		en: 'How do favourable answers go from month to month?'
	},
	assurance: { ar: 'هل يُبلَغ الهدف باطّراد؟', en: 'Will the targets be reached reliably?' },
	departments: {
		ar: '{overall, select, true {كيف تبدو نسبة الراضين في الأقسام جنبًا إلى جنب؟} other {كيف تبدو الأقسام جنبًا إلى جنب في هذا السؤال؟}}',
		en: '{overall, select, true {How satisfied are people in each department?} other {How do the departments stand side by side on this question?}}'
	},
	rights: {
		ar: 'هل نعامل الناس بعدل، ونحفظ سرهم، ويقولون رأيهم دون قلق؟',
		en: 'Do we treat people fairly, keep their data private, and let them speak without worry?'
	},
	rightsDepartments: {
		ar: 'وكيف يبدو كل قسم في كل سؤال من هذه؟',
		en: 'How does each department stand on each of these?'
	},
	bins: {
		ar: '{overall, select, true {كيف تتوزع نسب الراضين لدى مقدّمي الخدمة؟} other {كيف تتوزع نسب مقدّمي الخدمة في هذا السؤال؟}}',
		en: '{overall, select, true {How is satisfaction distributed over the providers?} other {How are the providers’ shares on this question distributed?}}'
	},
	coverage: {
		ar: 'هل سُئل من خُدموا، وهل أجابوا؟',
		en: 'Were the people served asked, and did they answer?'
	},
	department: { ar: 'القسم', en: 'Department' },
	item: { ar: 'السؤال', en: 'Question' },
	severalDepartments: { ar: 'دفعات تجمع عدة أقسام', en: 'Batches of several departments' },

	/* Fairness, confidentiality, right to rate */
	rightsName: { ar: '{dimension}: {item}', en: '{dimension}: {item}' },
	notAsked: {
		ar: 'لا نتائج بعد عن: {what}. تظهر حين تسأل عنها استبانة منشورة ويجيب عدد كافٍ.',
		en: 'No results yet on: {what}. They appear once a published survey asks about it and enough people answer.'
	},

	/* Targets */
	target: { ar: 'الهدف (٪)', en: 'Target (%)' },
	targetKey: { ar: 'الهدف', en: 'Target' },
	limits: { ar: 'حدود التفاوت المعتاد (٪)', en: 'Limits of common variation (%)' },
	reading: { ar: 'القراءة', en: 'Reading' },
	meets: { ar: 'يُبلَغ باطّراد', en: 'Consistently met' },
	misses: { ar: 'لا يُبلَغ ما لم يتغيّر شيء', en: 'Consistently missed unless something changes' },
	sometimes: { ar: 'يُبلَغ حينًا ولا يُبلَغ حينًا', en: 'Sometimes met, sometimes not' },
	cannotTell: {
		ar: 'لا يمكن الجزم بعد: لا توجد حدود قبل {least, number} نقطة',
		en: 'Cannot tell yet: no limits before {least, number} points'
	},
	meetsLine: {
		ar: 'الهدف (\u2067{target, number}\u200f٪\u2069) يُبلَغ باطّراد.',
		en: 'The target ({target, number}\u00a0%) is consistently met.'
	},
	missesLine: {
		ar: 'الهدف (\u2067{target, number}\u200f٪\u2069) لا يُبلَغ ما لم يتغيّر شيء في طريقة العمل.',
		en: 'The target ({target, number}\u00a0%) is consistently missed unless the way of working changes.'
	},
	sometimesLine: {
		ar: 'الهدف (\u2067{target, number}\u200f٪\u2069) يُبلَغ حينًا ولا يُبلَغ حينًا، بالتفاوت المعتاد وحده.',
		en: 'The target ({target, number}\u00a0%) is sometimes met and sometimes not, by common variation alone.'
	},
	cannotTellLine: {
		ar: 'لا يمكن الجزم بعد ببلوغ الهدف (\u2067{target, number}\u200f٪\u2069).',
		en: 'Whether the target ({target, number}\u00a0%) is reliably reached cannot be told yet.'
	},
	noTarget: {
		ar: 'لم تحدد الجمعية هدفًا بعد. حين تحدده يقول هذا الشكل هل يُبلَغ باطّراد، لا في شهر بعينه.',
		en: 'The association has set no target yet. Once it does, this figure says whether it is reached reliably, not in one month.'
	},
	setTarget: { ar: 'تحديد الهدف', en: 'Set a target' },
	askTarget: {
		ar: 'يحدده مدير النظام في الإعدادات بقرار من المجلس.',
		en: 'An administrator sets it in the settings when the board has decided.'
	},

	/* Coverage and response */
	invited: { ar: 'المدعوون', en: 'Invited' },
	answered: { ar: 'منهم من أجابوا', en: 'Of them, answered' },
	rate: { ar: 'نسبة الاستجابة (٪)', en: 'Response (%)' },
	everyDepartment: { ar: 'كل الأقسام', en: 'All departments' },
	coverageText: {
		ar: '{ended, plural, zero {لم تنته أي دورة تنفيذ بعد.} one {انتهت دورة تنفيذ واحدة، وكانت الاستبانة في {surveyed, number}.} two {انتهت دورتا تنفيذ، وكانت الاستبانة في {surveyed, number} منهما.} few {انتهت # دورات تنفيذ، وكانت الاستبانة في {surveyed, number} منها.} many {انتهت # دورة تنفيذ، وكانت الاستبانة في {surveyed, number} منها.} other {انتهت # دورة تنفيذ، وكانت الاستبانة في {surveyed, number} منها.}}',
		en: '{ended, plural, =0 {No run has ended yet.} one {# run has ended; {surveyed, number} had a survey.} other {# runs have ended; {surveyed, number} of them had a survey.}}'
	},
	notInvited: {
		ar: 'لم يُدعَ أحد برابط شخصي في هذه المدة، فلا نسبة استجابة.',
		en: 'Nobody was invited by a personal link in this period, so there is no response rate.'
	},
	noBins: {
		ar: 'لا يُعرض التوزيع: مقدّمو الخدمة الذين لهم نتائج أقل من أن يُجمعوا ثلاثة على الأقل في كل عمود دون أن يُعرف أحدهم.',
		en: 'No distribution is shown: too few providers have results to stand at least three to a bar without anyone being recognised.'
	},

	/* Notes on how each figure was made */
	noteTrend: {
		ar: 'النسبة هي الإجابات الإيجابية (أعلى درجتين في سؤال من خمس درجات) من كل الإجابات الصالحة؛ لا تدخل فيها «لا ينطبق» ولا الأسئلة المتروكة. وهي غير «مؤشر الرضا»، وهو متوسط الإجابات من 100: لا يُقارن أحدهما بالآخر. الحدود محسوبة من كل الأشهر دائمًا، مهما كانت المدة المختارة، ويُقرأ التغيّر بقواعد الرسم وحدها، لا بمقارنة شهرين.',
		en: 'A share is the favourable answers (the top two of a five-point question) among all valid answers; “not applicable” and skipped questions are in neither. It is not the satisfaction index, the mean answer out of 100: the two cannot be compared. Limits are always computed from every month, whatever period is chosen, and change is read by the rules of the chart alone, never by comparing two months.'
	},
	noteAssurance: {
		ar: 'الهدف دون الحدود كلها: يُبلَغ باطّراد. فوقها كلها: لا يُبلَغ ما لم يتغيّر شيء. بينها: يُبلَغ حينًا ولا يُبلَغ حينًا. الحدود وسيط حدود نقاط آخر مرحلة، أي منذ آخر مرة بدأت فيها الحدود من جديد.',
		en: 'Target below the limits: consistently met. Above them: consistently missed. Between them: sometimes met, sometimes not. The limits are the median ones of the last segment, that is since limits last started anew.'
	},
	noteDepartments: {
		ar: 'فاصل الثقة 95٪ بطريقة ويلسون، وقد وُسّع لأن إجابات الدورة الواحدة تتقارب. تحسب المجاميع كل الإجابات معًا، وليست متوسطًا للمتوسطات. لا يُقرأ الفرق بين قسمين من تداخل فاصليهما، واختلاف البرامج بين الأقسام قائم. ولا يحمل ملف المجلس الدفعات واحدة واحدة بل مجاميع الشهر، فقد يختلف الفاصل نقطة مئوية عما في الصفحات الأخرى.',
		en: 'The 95\u00a0% interval is Wilson’s, widened because answers of one run resemble each other. Totals pool all answers; they are not averages of averages. Whether two departments differ cannot be read off two intervals, and departments differ in the programs they run. The board’s file holds sums by month and no single batches, so an interval may differ by a point from other pages.'
	},
	noteRights: {
		ar: 'أسئلة العدل والسرية وحق التقييم، من كل الاستبانات التي تسأل عنها. لا تُسجَّل مع الإجابات أي صفة للمستجيب، فلا تُقارن فئات من الناس.',
		en: 'The questions on fairness, confidentiality and the right to rate, from every survey that asks them. No attribute of a respondent is stored with answers, so groups of people are not compared.'
	},
	noteBins: {
		ar: 'في كل فئة ثلاثة مقدّمين على الأقل أو لا أحد، وتُدمج الفئات المتجاورة حتى يصح ذلك. لا أسماء، ولا عدد إجابات، ولا ترتيب داخل الفئة. التوزيع من كل الدفعات مهما كانت المدة المختارة. لا يُحسب مقدّم له أقل من {least, plural, zero {إجابة} one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}}.',
		en: 'Each range holds at least three providers or none; neighbouring ranges are joined until it does. Over all batches, whatever period is chosen. No names, no numbers of answers, no order within a range. Providers with fewer than {least, plural, one {# answer} other {# answers}} are not counted.'
	},
	noteCoverage: {
		ar: 'نسبة الاستجابة هي من أجابوا من المدعوين بعد استبعاد الروابط الملغاة، من الدفعات المختومة في المدة المختارة. عدد الدورات من سجل الدورات حتى اليوم.',
		en: 'The response rate is those who answered among those invited, voided links left out, over the sealed batches of the chosen period. The number of runs is from the register of runs to date.'
	},
	noteSealed: {
		ar: 'كل رقم هنا من دفعات مختومة لا تتغير، لا يقل المستجيبون في كل دفعة عن {k, number}، وما قلّت إجاباته عن ذلك محجوب. وما قلّت إجاباته عن {few, number} مؤشر أولي.',
		en: 'Every figure is over sealed batches that never change, each of at least {k, number} people; anything below is hidden. A figure from fewer than {few, number} answers is indicative.'
	},

	/* Nothing yet */
	emptyTitle: { ar: 'لا نتائج بعد', en: 'No results yet' },
	emptyText: {
		ar: 'هنا يظهر مسار الرضا في الجمعية شهرًا بعد شهر، وهل يُبلَغ الهدف، والأقسام جنبًا إلى جنب، وأسئلة العدل والسرية وحق التقييم. تأتي أول نتيجة حين تنتهي دورة تنفيذ وتُغلق استبانتها ويجيب عنها {k, number} على الأقل، ثم تنقضي أيام رد مقدّم الخدمة.',
		en: 'This page will show satisfaction across the association month by month, whether targets are reached, the departments side by side, and the questions on fairness, confidentiality and the right to rate. The first result comes when a run has ended, its survey has closed with at least {k, number} answers, and the provider’s days of reply are over.'
	}
} satisfies Catalogue;
