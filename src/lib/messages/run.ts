import type { Catalogue } from './format.ts';

/** The states of a run. */
export const runState = {
	upcoming: { ar: 'لم تبدأ', en: 'Not started' },
	running: { ar: 'جارية', en: 'Under way' },
	open: { ar: 'الاستبانة مفتوحة', en: 'Survey open' },
	closed: { ar: 'أُغلقت الاستبانة', en: 'Survey closed' },
	sealed: { ar: 'خُتمت نتائجها', en: 'Results sealed' },
	noSurvey: { ar: 'انتهت بلا استبانة', en: 'Ended without a survey' }
} as const satisfies Catalogue;

/** Reasons for having no survey. */
export const noSurveyReason = {
	cancelled: { ar: 'أُلغيت الدورة أو لم تُنفَّذ', en: 'The run was cancelled or never took place' },
	noRoster: { ar: 'لا كشف بالمشاركين', en: 'There is no roster of participants' },
	measuredElsewhere: { ar: 'قيس الرضا بطريقة أخرى', en: 'Satisfaction was measured in another way' },
	minors: {
		ar: 'المشاركون قاصرون دون موافقة أولياء أمورهم',
		en: 'Participants are minors without consent of guardians'
	},
	duplicate: { ar: 'أُضيفت بالخطأ أو مكررة', en: 'Added by mistake or twice' },
	other: { ar: 'سبب آخر', en: 'Another reason' }
} as const satisfies Catalogue;

/** Words of the list of runs and of the page of one. */
export const run = {
	listLead: {
		ar: 'كل دورة تنفيذ لبرنامج تنتهي باستبانة تصل إلى من شاركوا فيها.',
		en: 'Each run of a program ends with a survey to the people who took part.'
	},
	emptyTitle: { ar: 'لا دورات تنفيذ بعد', en: 'No runs yet' },
	emptyText: {
		ar: 'دورة التنفيذ دفعة واحدة من برنامج بتاريخها ومقدّميها وكشف المشاركين فيها. عند انتهائها تُفتح استبانتها.',
		en: 'A run is one dated delivery of a program, with its providers and the people who take part. When it ends, its survey opens.'
	},
	emptyForManager: {
		ar: 'يضيف منسقو البرامج دورات التنفيذ. يُسند دور المنسق من صفحة الحسابات.',
		en: 'Program coordinators add runs. The role of coordinator is given on the accounts page.'
	},
	nothingMatches: { ar: 'لا دورات تنفيذ بهذا الاختيار.', en: 'No runs match this choice.' },
	nothingMatchesText: {
		ar: 'يمكن اختيار برنامج آخر أو حالة أخرى، أو عرض الدورات كلها.',
		en: 'Choose another program or state, or show all runs.'
	},
	showAll: { ar: 'عرض جميع الدورات', en: 'Show all runs' },
	noProgramTitle: { ar: 'لا برامج مسندة إلى هذا الحساب', en: 'This account coordinates no program in use' },
	noProgramText: {
		ar: 'يُسند مدير النظام البرنامج إلى منسقه من صفحة الحسابات، وعندها تُضاف دوراته من هنا.',
		en: 'The administrator assigns programs to their coordinators on the accounts page; their runs are then added here.'
	},
	add: { ar: 'إضافة دورة تنفيذ', en: 'Add a run' },
	filterProgram: { ar: 'البرنامج', en: 'Program' },
	filterState: { ar: 'الحالة', en: 'State' },
	allPrograms: { ar: 'كل البرامج', en: 'All programs' },
	allStates: { ar: 'كل الحالات', en: 'All states' },
	apply: { ar: 'عرض', en: 'Show' },
	count: {
		ar: '{count, plural, zero {لا دورات تنفيذ} one {دورة تنفيذ واحدة} two {دورتا تنفيذ} few {# دورات تنفيذ} many {# دورة تنفيذ} other {# دورة تنفيذ}}',
		en: '{count, plural, one {# run} other {# runs}}'
	},
	run: { ar: 'دورة التنفيذ', en: 'Run' },
	state: { ar: 'الحالة', en: 'State' },
	peopleColumn: { ar: 'المشاركون', en: 'People' },
	startsShort: { ar: 'تبدأ {date}', en: 'starts {date}' },
	endsShort: { ar: 'تنتهي {date}', en: 'ends {date}' },
	endedShort: { ar: 'انتهت {date}', en: 'ended {date}' },
	closesShort: { ar: 'حتى {date}', en: 'until {date}' },
	noDate: { ar: 'بلا تاريخ انتهاء', en: 'no end date' },

	overview: { ar: 'عن الدورة', en: 'Overview' },
	people: { ar: 'المشاركون ({count})', en: 'People ({count})' },
	links: { ar: 'الروابط', en: 'Links' },
	parts: { ar: 'صفحات دورة التنفيذ', en: 'Pages of the run' },
	details: { ar: 'البيانات', en: 'Details' },
	change: { ar: 'تعديل البيانات', en: 'Change the details' },
	department: { ar: 'القسم', en: 'Department' },
	program: { ar: 'البرنامج', en: 'Program' },
	providers: { ar: 'مقدّمو الخدمة', en: 'Providers' },
	noProviders: { ar: 'لم يُحدَّد', en: 'None named' },
	startsOn: { ar: 'تاريخ البدء', en: 'Start' },
	endsOn: { ar: 'تاريخ الانتهاء المقرر', en: 'Planned end' },
	endedOn: { ar: 'انتهت في', en: 'Ended' },
	survey: { ar: 'الاستبانة', en: 'Survey' },
	bothCalendars: { ar: '{date} ({hijri})', en: '{date} ({hijri})' },
	imported: {
		ar: 'أُنشئت هذه الدورة من استجابات سابقة مستوردة.',
		en: 'This run was made by importing past responses.'
	},

	label: { ar: 'اسم الدورة', en: 'Name of the run' },
	labelHint: {
		ar: 'ما يميّزها من دورات البرنامج الأخرى، مثل «الدفعة الثالثة 2026». يظهر للمستفيدين في الاستبانة.',
		en: 'What tells it from the program’s other runs, as “Third intake 2026”. Beneficiaries see it in the survey.'
	},
	endsOnHint: {
		ar: 'تنتهي الدورة بنهاية هذا اليوم وتُفتح استبانتها في اليوم التالي. إن تُرك فارغًا أُنهيت الدورة يدويًا.',
		en: 'The run ends with this day and its survey opens the day after. Left blank, the run is ended by hand.'
	},
	providersHint: {
		ar: 'واحد أو أكثر. نتيجة دورة يقدّمها أكثر من واحد لا تُحسب لواحد منهم وحده.',
		en: 'One or more. The result of a run by several counts for no single one of them.'
	},
	findProvider: { ar: 'تصفية الأسماء', en: 'Filter the names' },
	noProvidersYet: {
		ar: 'لا مقدّمي خدمة معرّفين بعد. يضيفهم مدير النظام أو مسؤول الجودة، ويمكن اختيارهم هنا لاحقًا.',
		en: 'No providers are known yet. The administrator or the quality manager adds them; they can be chosen here later.'
	},

	notEndedText: {
		ar: 'عند انتهاء الدورة تُفتح استبانة «{survey}» لمن في كشفها مدة {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
		en: 'When the run ends, the survey “{survey}” opens to the people in it for {days, plural, one {# day} other {# days}}.'
	},
	endsByItself: {
		ar: 'تنتهي الدورة تلقائيًا بنهاية يوم {date}.',
		en: 'The run ends by itself with {date}.'
	},
	endsByHand: {
		ar: 'ليس للدورة تاريخ انتهاء مقرر: تُنهى من هنا.',
		en: 'The run has no planned end: it is ended here.'
	},
	startsLater: { ar: 'تبدأ الدورة في {date}.', en: 'The run starts on {date}.' },
	nobodyYet: {
		ar: 'لا أحد في كشف الدورة بعد. يُضاف المشاركون قبل انتهائها كي تصلهم الاستبانة.',
		en: 'Nobody is in this run yet. Add the people before it ends, so that the survey reaches them.'
	},
	addPeople: { ar: 'إضافة المشاركين', en: 'Add people' },
	end: { ar: 'إنهاء الدورة الآن', en: 'End the run now' },
	endText: {
		ar: 'تُفتح الاستبانة اليوم لمن في الكشف ({count}) وتُنشأ روابطهم. يمكن التراجع حتى تصل أول إجابة.',
		en: 'The survey opens today to the people in the run ({count}) and their links are made. This can be undone until the first answer arrives.'
	},
	endTextNobody: {
		ar: 'لا أحد في كشف الدورة، فستنتهي بلا استبانة. يمكن التراجع عن ذلك.',
		en: 'Nobody is in the run, so it will end without a survey. This can be undone.'
	},
	undo: { ar: 'التراجع عن الإنهاء', en: 'Undo the ending' },
	undoText: {
		ar: 'تعود الدورة جارية وتُلغى روابط استبانتها. الروابط التي أُرسلت تُظهر أنها أُلغيت.',
		en: 'The run goes on and the links to its survey are cancelled. Links already sent will say so.'
	},

	openUntil: {
		ar: 'الاستبانة مفتوحة حتى نهاية يوم {date}.',
		en: 'The survey is open until the end of {date}.'
	},
	closedOn: {
		ar: 'أُغلقت الاستبانة في {date}. تُختم نتائجها بعد {seal}، ولا يطّلع عليها أحد قبل ذلك.',
		en: 'The survey closed on {date}. Its results are sealed after {seal}; nobody sees them before.'
	},
	waiting: {
		ar: 'أُغلقت الاستبانة في {date}. تنتظر نتائجها حتى تُختم مع ما يكفي من المستجيبين كي لا يُعرف أحد، ولا يطّلع عليها أحد قبل ذلك.',
		en: 'The survey closed on {date}. Its results wait to be sealed with enough respondents that nobody can be recognised; nobody sees them before.'
	},
	sealedText: {
		ar: 'خُتمت النتائج، ودخلت في حزمة تضم ما يكفي من المستجيبين كي لا يُعرف أحد.',
		en: 'The results are sealed, in a batch with enough respondents that nobody can be recognised.'
	},
	progressText: {
		ar: '{done, plural, zero {لم يردّ أحد} one {ردّ شخص واحد} two {ردّ شخصان} few {ردّ # أشخاص} many {ردّ # شخصًا} other {ردّ # شخص}} من {invited, plural, zero {# مدعو} one {مدعو واحد} two {مدعوَّين اثنين} few {# مدعوين} many {# مدعوًا} other {# مدعو}}.',
		en: '{done} of {invited, plural, one {# person} other {# people}} invited responded.'
	},
	progressNote: {
		ar: 'يُحسب معهم من اعتذر عن المشاركة، دون تمييز.',
		en: 'Those who would rather not take part are counted too, and not told apart.'
	},
	progressLabel: { ar: 'نسبة من ردّوا', en: 'Share that responded' },
	seeLinks: { ar: 'عرض الروابط', en: 'See the links' },
	seePeople: { ar: 'من أجاب ومن لم يجب', en: 'Who has answered and who has not' },

	noSurveyText: {
		ar: 'انتهت هذه الدورة ولم يكن في كشفها أحد، فلم تُفتح لها استبانة.',
		en: 'This run ended with nobody in it, so no survey was opened.'
	},
	noSurveyNext: {
		ar: 'إن وُجد كشف بالمشاركين فيُضافون ثم تُفتح الاستبانة، وإلا فيُذكر السبب أدناه.',
		en: 'If there is a roster, add its people and open the survey; otherwise give the reason below.'
	},
	undoNoSurveyText: { ar: 'تعود الدورة جارية.', en: 'The run goes on.' },
	publishLate: { ar: 'فتح الاستبانة الآن', en: 'Open the survey now' },
	publishLateText: {
		ar: 'تُفتح الاستبانة اليوم لمن في الكشف ({count}) وتُنشأ روابطهم.',
		en: 'The survey opens today to the people in the run ({count}) and their links are made.'
	},
	reasonTitle: { ar: 'سبب عدم القياس', en: 'Why there is no survey' },
	changeReason: { ar: 'تغيير السبب', en: 'Change the reason' },
	reasonNone: { ar: 'لم يُذكر سبب بعد.', en: 'No reason was given yet.' },
	reason: { ar: 'السبب', en: 'Reason' },
	reasonWords: { ar: 'السبب الآخر', en: 'The other reason' },
	reasonWordsHint: { ar: 'دون أسماء مستفيدين.', en: 'Without names of beneficiaries.' },
	saveReason: { ar: 'حفظ السبب', en: 'Save the reason' },

	refused: { ar: 'لم يُنفَّذ الطلب:', en: 'This was not done:' }
} as const satisfies Catalogue;

/** What was done, by the name the address carries. */
export const runDone = {
	added: {
		ar: 'أُضيفت دورة التنفيذ. الخطوة التالية: إضافة المشاركين.',
		en: 'The run was added. Next: add its people.'
	},
	changed: { ar: 'حُفظت التغييرات.', en: 'Your changes were saved.' },
	ended: { ar: 'انتهت الدورة وفُتحت استبانتها.', en: 'The run ended and its survey is open.' },
	endedWithout: { ar: 'انتهت الدورة بلا استبانة.', en: 'The run ended without a survey.' },
	undone: { ar: 'عادت الدورة جارية.', en: 'The run goes on.' },
	published: { ar: 'فُتحت الاستبانة.', en: 'The survey is open.' },
	reasonSaved: { ar: 'حُفظ السبب.', en: 'The reason was saved.' }
} as const satisfies Catalogue;

/** What is wrong in the forms of a run, or why something could not be done with it. */
export const runIssue = {
	'label.missing': { ar: 'يلزم اسم للدورة.', en: 'Enter a name for the run.' },
	'label.tooLong': {
		ar: 'اسم الدورة أطول من 80 حرفًا.',
		en: 'The name of the run is longer than 80 characters.'
	},
	'label.taken': { ar: 'للبرنامج دورة أخرى بهذا الاسم.', en: 'The program has another run of this name.' },
	'program.missing': { ar: 'يلزم اختيار البرنامج.', en: 'Choose the program.' },
	invalidDate: {
		ar: 'التاريخ غير صحيح. يُكتب مثل 2026-11-22 أو 22/11/2026.',
		en: 'This is not a date. Write it as 2026-11-22 or 22/11/2026.'
	},
	endsBeforeStart: { ar: 'تاريخ الانتهاء قبل تاريخ البدء.', en: 'The end is before the start.' },
	past: {
		ar: 'مضى هذا التاريخ. يلزم تاريخ من اليوم فصاعدًا، أو يُترك فارغًا وتُنهى الدورة يدويًا.',
		en: 'This day has passed. Choose today or later, or leave it blank and end the run by hand.'
	},
	unknownProvider: {
		ar: 'أحد مقدّمي الخدمة المختارين لم يعد مستعملًا. يلزم الاختيار من جديد.',
		en: 'A provider that was chosen is no longer in use. Choose again.'
	},
	ended: {
		ar: 'انتهت هذه الدورة، فلا تُعدَّل بياناتها.',
		en: 'This run has ended; its details change no more.'
	},
	'reason.missing': { ar: 'يلزم اختيار السبب.', en: 'Choose the reason.' },
	'words.missing': { ar: 'يلزم ذكر السبب الآخر.', en: 'Say what the other reason is.' },
	'words.tooLong': { ar: 'السبب أطول من 200 حرف.', en: 'The reason is longer than 200 characters.' },
	hasSurvey: { ar: 'لهذه الدورة استبانة أو لم تنته بعد.', en: 'This run has a survey, or has not ended.' },
	unknownRun: { ar: 'لم تعد هذه الدورة موجودة.', en: 'This run is no longer there.' },
	alreadyEnded: { ar: 'انتهت هذه الدورة من قبل.', en: 'This run has ended already.' },
	notStarted: { ar: 'لم تبدأ هذه الدورة بعد.', en: 'This run has not started.' },
	notEnded: { ar: 'لم تنته هذه الدورة بعد.', en: 'This run has not ended.' },
	answered: {
		ar: 'وصل رد من أحد المدعوين، فلا تراجع عن الإنهاء.',
		en: 'Someone has responded, so the ending cannot be undone.'
	},
	alreadyPublished: {
		ar: 'فُتحت استبانة هذه الدورة من قبل.',
		en: 'The survey of this run was opened already.'
	},
	nobodyEnrolled: { ar: 'لا أحد في كشف الدورة.', en: 'Nobody is in the run.' }
} as const satisfies Catalogue;
