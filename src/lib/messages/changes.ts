import type { Catalogue } from './format.ts';

/** The pages of recorded changes. */
export const changes = {
	title: { ar: 'التغييرات المسجَّلة', en: 'Recorded changes' },
	lead: {
		ar: 'ما تغيّر في الخدمة ومتى ولماذا. يظهر كل تغيير على الرسوم في شهره، فيُقرأ ما بعده في ضوئه.',
		en: 'What changed in the service, when and why. Each change is drawn on the charts at its month, so that what follows is read in its light.'
	},
	add: { ar: 'تسجيل تغيير', en: 'Record a change' },
	addTitle: { ar: 'تسجيل تغيير', en: 'Record a change' },
	correctTitle: { ar: 'تصحيح تغيير مسجَّل', en: 'Correct a recorded change' },
	correct: { ar: 'تصحيح أو حذف', en: 'Correct or remove' },
	correctThis: { ar: 'تصحيح أو حذف التغيير المسجَّل في {date}', en: 'Correct or remove the change of {date}' },
	toChanges: { ar: 'كل التغييرات المسجَّلة', en: 'All recorded changes' },
	emptyTitle: { ar: 'لا تغييرات مسجَّلة بعد', en: 'No changes recorded yet' },
	emptyText: {
		ar: 'عند تغيير موعد أو إجراء أو مقر أو مادة يُسجَّل هنا مع سببه، فلا يُحمل أثره على غيره.',
		en: 'When a schedule, a procedure, a place or a course changes, it is recorded here with its reason, so that its effect is not taken for another’s.'
	},

	wholeAssociation: { ar: 'الجمعية كلها', en: 'The whole association' },
	wholeDepartment: { ar: 'القسم كله: {department}', en: 'The whole department: {department}' },
	programOf: { ar: '{program} – {department}', en: '{program} – {department}' },
	startsAnew: { ar: 'تبدأ حدود الرسوم هنا من جديد', en: 'Chart limits start anew here' },

	place: { ar: 'أين حدث التغيير؟', en: 'Where did it change?' },
	choosePlace: { ar: 'اختيار القسم أو البرنامج', en: 'Choose a department or program' },
	changedOn: { ar: 'تاريخ سريان التغيير', en: 'The day it took effect' },
	changedOnHint: {
		ar: 'يُرسم التغيير في شهر هذا التاريخ.',
		en: 'The change is drawn at the month of this day.'
	},
	reason: { ar: 'ماذا تغيّر، ولماذا؟', en: 'What changed, and why?' },
	reasonHint: {
		ar: 'بكلمات يفهمها من يقرأ الرسم بعد عام، دون أسماء أشخاص.',
		en: 'In words that someone reading the chart a year from now understands, without names of people.'
	},
	rebases: { ar: 'بدء حدود الرسوم من جديد عند هذا التغيير', en: 'Start chart limits anew at this change' },
	rebasesHint: {
		ar: 'الحدود تُحسب من كل ما سبق. إن غيّر هذا التغيير الخدمة نفسها فقد لا يصلح ما قبله معيارًا لما بعده، فيُحسب ما بعده وحده: يلزم 12 نقطة جديدة ليُعطى حكم، وتزول الإشارات التي تقارن ما بعد التغيير بما قبله. إن كان المطلوب معرفة أثر التغيير فالأفضل ترك هذا الخيار. لا يبدأ شيء من جديد من تلقاء نفسه.',
		en: 'Limits are computed from everything before. If this change made it a different service, what came before may be no measure of what follows, and what follows is then computed alone: it takes 12 new points to give a verdict, and signals that compare after with before are gone. To see what the change did, leave this unticked. Nothing ever starts anew by itself.'
	},

	remove: { ar: 'حذف هذا التغيير', en: 'Remove this change' },
	removeText: {
		ar: 'يزول من الرسوم، وتُحسب الحدود كما لو لم يُسجَّل. يُحفظ في السجل أنه حُذف ومن حذفه. لا تتغير أي إجابة.',
		en: 'It disappears from the charts, and limits are computed as if it had not been recorded. The log keeps that it was removed and by whom. No answer changes.'
	},
	added: {
		ar: 'سُجِّل التغيير، ويظهر على الرسوم الآن.',
		en: 'The change was recorded and is on the charts now.'
	},
	corrected: { ar: 'حُفظ التصحيح.', en: 'The correction was saved.' },
	removed: { ar: 'حُذف التغيير.', en: 'The change was removed.' }
} as const satisfies Catalogue;

/** What is wrong in a field of the form: by field and code, else by code. */
export const changeIssue = {
	'place.missing': { ar: 'يلزم اختيار مكان التغيير.', en: 'Choose where it changed.' },
	'changedOn.missing': { ar: 'يلزم تاريخ سريان التغيير.', en: 'Enter the day it took effect.' },
	'reason.missing': { ar: 'يلزم وصف ما تغيّر وسببه.', en: 'Say what changed and why.' },
	tooShort: { ar: 'الوصف أقصر من أن يُفهم.', en: 'The description is too short to be understood.' },
	tooLong: { ar: 'الوصف أطول من 500 حرف.', en: 'The description is longer than 500 characters.' },
	invalidDate: {
		ar: 'هذا ليس تاريخًا. مثال: 2026-03-20.',
		en: 'This is not a date. An example: 2026-03-20.'
	},
	dateRange: {
		ar: 'تاريخ السريان يكون من سنة 2000 إلى ثلاثة أشهر من اليوم.',
		en: 'The day is from the year 2000 until three months from today.'
	},
	gone: { ar: 'لم يعد هذا التغيير موجودًا.', en: 'This change no longer exists.' }
} as const satisfies Catalogue;
