import type { Catalogue } from './format.ts';

/** Texts of a provider's own page. */
export const provider = {
	lead: {
		ar: 'تقييم المستفيدين للخدمة المقدَّمة لهم.',
		en: 'How the people who were served rated the service they were given.'
	},
	statement: {
		ar: 'تقييم الخدمة حق للمستفيد. هذه النتائج للتقويم والتطوير، لا للعقاب ولا للتشهير، ولا يُرتَّب بها أحد.',
		en: 'Rating the service is the beneficiary’s right. These results are for correction and development, never for punishment or defamation, and nobody is ranked by them.'
	},
	back: { ar: 'الجودة', en: 'Quality' },

	/* How things stand */
	standingOverall: {
		ar: 'نسبة الراضين عن البرامج المقدَّمة {estimate}، {batches, plural, zero {بلا دفعات} one {من دفعة نتائج واحدة} two {من دفعتي نتائج} few {من # دفعات نتائج} many {من # دفعة نتائج} other {من # دفعة نتائج}} بين {from} و{to}.',
		en: 'Satisfaction with the programs delivered stands at {estimate}, over {batches, plural, one {# batch of results} other {# batches of results}} between {from} and {to}.'
	},
	standingItem: {
		ar: 'نسبة الإجابات الإيجابية عن «{item}» {estimate}، {batches, plural, zero {بلا دفعات} one {من دفعة نتائج واحدة} two {من دفعتي نتائج} few {من # دفعات نتائج} many {من # دفعة نتائج} other {من # دفعة نتائج}} بين {from} و{to}.',
		en: 'Favourable answers to “{item}” stand at {estimate}, over {batches, plural, one {# batch of results} other {# batches of results}} between {from} and {to}.'
	},
	standingUndated: {
		ar: 'نسبة الإجابات الإيجابية {estimate}، من إجابات بلا تاريخ.',
		en: 'Favourable answers stand at {estimate}, from answers without a date.'
	},
	standingNothing: { ar: 'لا نتائج بهذه الاختيارات.', en: 'There are no results for this choice.' },

	/* What the head does not see yet */
	freshTitle: { ar: 'نتائج تظهر هنا أولًا', en: 'Results that show here first' },
	freshLead: {
		ar: '{n, plural, zero {لا دفعات لا يراها رئيس القسم بعد.} one {دفعة واحدة لا يراها رئيس القسم بعد:} two {دفعتان لا يراهما رئيس القسم بعد:} few {# دفعات لا يراها رئيس القسم بعد:} many {# دفعة لا يراها رئيس القسم بعد:} other {# دفعة لا يراها رئيس القسم بعد:}}',
		en: '{n, plural, one {# batch is not visible to the head of the department yet:} other {# batches are not visible to the head of the department yet:}}'
	},
	freshBatch: {
		ar: '{program}، {month}، {n, plural, zero {بلا مستجيبين} one {مستجيب واحد} two {مستجيبان} few {# مستجيبين} many {# مستجيبًا} other {# مستجيب}}: يراها رئيس القسم ابتداءً من {date}.',
		en: '{program}, {month}, {n, plural, one {# respondent} other {# respondents}}: the head sees it from {date}.'
	},
	freshNone: {
		ar: 'كل الدفعات المعروضة هنا يراها رئيس القسم أيضًا. تظهر كل دفعة جديدة هنا أولًا، ويراها رئيس القسم بعد {days, plural, zero {لا أيام} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
		en: 'The head of the department sees every batch shown here too. Each new batch shows here {days, plural, one {# day} other {# days}} earlier.'
	},
	severalPrograms: { ar: 'عدة برامج', en: 'several programs' },
	undatedMonth: { ar: 'بلا تاريخ', en: 'without a date' },
	managerNote: {
		ar: 'تعرض هذه الصفحة لمسؤول الجودة ما انقضت عليه أيام الرد وحده.',
		en: 'For the quality manager this page holds only what is past the days of reply.'
	},

	/* Charts */
	trendOverall: {
		ar: 'كيف تسير نسبة الراضين دفعة بعد دفعة؟',
		en: 'How does satisfaction go from batch to batch?'
	},
	trendItem: {
		ar: 'كيف تسير الإجابات عن «{item}» دفعة بعد دفعة؟',
		en: 'How do answers to “{item}” go from batch to batch?'
	},
	recentLatest: {
		ar: 'كيف تبدو أحدث دفعة بجانب ما سبقها؟',
		en: 'How does the latest batch look beside earlier ones?'
	},
	recentPeriod: {
		ar: 'كيف تبدو المدة المختارة بجانب ما سبقها؟',
		en: 'How does the chosen period look beside what came before?'
	},
	recentLatestKey: { ar: 'أحدث دفعة', en: 'Latest batch' },
	recentPeriodKey: { ar: 'المدة المختارة', en: 'Chosen period' },
	beforeKey: { ar: 'ما سبقها', en: 'Before' },
	recentNote: {
		ar: 'لا يُقرأ التغيّر من مقارنة مدتين، تداخل خطاهما أم لا: يُقرأ من مسار الدفعات في الرسم السابق.',
		en: 'Change is not read from two periods side by side, whether their lines overlap or not: it is read from the run of batches above.'
	},
	place: {
		ar: 'هل يمكن تمييز هذه النسبة عما لدى بقية مقدّمي الخدمة؟',
		en: 'Can this be told apart from the other providers?'
	},
	placeWhole: {
		ar: 'المقارنة من كل الدفعات مهما كانت المدة المختارة، ولا تُظهر أي مقدّم خدمة آخر ولا عدد إجاباته.',
		en: 'Compared over all batches, whatever period is chosen; no other provider and no number of their answers is shown.'
	},
	placeItem: { ar: 'السؤال: {item}', en: 'The question: {item}' },
	placeCannotTell: {
		ar: 'لا يمكن الجزم بعد: لا توجد نتائج كافية لدى مقدّمي الخدمة الآخرين للمقارنة عن هذا السؤال.',
		en: 'It cannot be told yet: the other providers have too few results for a comparison on this question.'
	},
	spread: { ar: 'كيف توزعت الإجابات عن كل سؤال؟', en: 'How are the answers to each question distributed?' },
	withheldSome: {
		ar: 'في بعض الدفعات كان عدد الإجابات عن سؤال أقل من {k, number}: لا نعرضها ولا تدخل في المجموع، حمايةً للمستجيبين.',
		en: 'In some batches fewer than {k, number} answered a question: these are hidden and in no total, to protect respondents.'
	},

	placeBelow: {
		ar: 'وهي تحت حدود بقية مقدّمي الخدمة، وهذا يستدعي النظر؛ والنسبة لدى مقدّمي الخدمة جميعًا {centre}.',
		en: 'It lies below the limits of the other providers: worth a look. The share of all providers together is {centre}.'
	},
	placeAbove: {
		ar: 'وهي فوق حدود بقية مقدّمي الخدمة؛ والنسبة لدى مقدّمي الخدمة جميعًا {centre}.',
		en: 'It lies above the limits of the other providers. The share of all providers together is {centre}.'
	},
	own: { ar: 'نتائجي', en: 'My results' },
	ofProvider: { ar: 'نتائج مقدّم خدمة', en: 'Results of a provider' },

	/* Nothing yet */
	emptyTitle: { ar: 'لا نتائج بعد', en: 'No results yet' },
	emptyText: {
		ar: 'هنا يظهر مسار الرضا دفعة بعد دفعة، وكل سؤال بجانب نتائجه السابقة، والموضع بين بقية مقدّمي الخدمة دون أسمائهم. تأتي أول نتيجة حين تُغلق استبانة دورة قدّمها مقدّم واحد ويجيب عنها {least, number} على الأقل، فيظهر كل جديد هنا قبل أن يراه رئيس القسم.',
		en: 'This page will show satisfaction batch by batch, each question beside its earlier results, and the place among the other providers without their names. The first result comes when the survey of a run given by one provider has closed and at least {least, number} people have answered; whatever is new shows here before the head of the department sees it.'
	},

	/* How the numbers are made */
	method: { ar: 'كيف حُسبت هذه الأرقام؟', en: 'How were these numbers made?' },
	methodShare: {
		ar: 'النسبة هي الإجابات الإيجابية (مثل «مرتفع» و«مرتفع جدًا») من كل الإجابات الصالحة. لا تدخل فيها «لا ينطبق» ولا الأسئلة المتروكة.',
		en: 'A share is the favourable answers (such as “high” and “very high”) among all valid answers. “Not applicable” and skipped questions are in neither.'
	},
	methodInterval: {
		ar: 'فاصل الثقة 95٪ محسوب بطريقة ويلسون، ويتسع حين تُجمع دفعات تتقارب إجابات كل منها.',
		en: 'The 95\u00a0% interval is Wilson’s, widened where batches are pooled whose answers resemble each other.'
	},
	methodBatch: {
		ar: 'النقطة في الرسم دفعة مختومة من دورة كاملة أو أكثر، مرتبة بشهر انتهائها، ولا تُنسب إلى مقدّم خدمة إلا إذا أجاب {least, number} على الأقل.',
		en: 'A point of a trend is a sealed batch of one or more whole runs, in order of the month they ended; it carries its provider only where at least {least, number} people answered.'
	},
	methodLimits: {
		ar: 'تُحسب حدود الرسم من كل الدفعات دائمًا، مهما كانت المدة المختارة.',
		en: 'The limits of a trend are always computed from all batches, whatever period is chosen.'
	},
	methodPlace: {
		ar: 'حدود المقارنة 99.8٪، والشريط هو ما بين أدنى عُشر وأعلى عُشر من نسب مقدّمي الخدمة الآخرين.',
		en: 'The limits of the comparison are at 99.8\u00a0%; the band lies between the lowest and the highest tenth of the other providers’ shares.'
	}
} satisfies Catalogue;
