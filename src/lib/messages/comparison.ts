import type { Catalogue } from './format.ts';

/** Texts of charts that compare: units around their common share, a provider's own place, what goes with satisfaction. */
export const comparison = {
	answersAxis: { ar: 'عدد الإجابات', en: 'Number of answers' },
	unit: { ar: 'الاسم', en: 'Name' },
	within: { ar: 'لا يتميز عن البقية', en: 'Not distinguishable from the rest' },
	above: { ar: 'فوق حدود البقية', en: 'Above the limits of the rest' },
	below: { ar: 'تحت حدود البقية، وهذا يستدعي النظر', en: 'Below the limits of the rest, worth a look' },
	positionHeading: { ar: 'موضعه', en: 'Its place' },
	pointed: { ar: '{name}: {estimate}. {position}', en: '{name}: {estimate}. {position}' },
	readUnits: { ar: 'قراءة الرسم اسمًا اسمًا: {title}', en: 'Read the chart name by name: {title}' },
	keyLimits: { ar: 'حدود 99.8٪ حول نسبة الجميع معًا', en: '99.8\u00a0% limits around the common share' },
	keyPlain: { ar: 'حدود المصادفة وحدها', en: 'Limits of chance alone' },
	keyCentre: { ar: 'نسبة الجميع معًا', en: 'Share of all together' },
	summary: {
		ar: '{units, plural, zero {لا وحدات} one {وحدة واحدة} two {وحدتان} few {# وحدات} many {# وحدة} other {# وحدة}} حول نسبة مشتركة {centre}. {outside, plural, zero {لا تخرج أي منها عن الحدود.} one {تخرج واحدة منها عن الحدود.} two {تخرج اثنتان منها عن الحدود.} few {تخرج # منها عن الحدود.} many {تخرج # منها عن الحدود.} other {تخرج # منها عن الحدود.}}',
		en: '{units, plural, one {# unit} other {# units}} around a common share of {centre}. {outside, plural, =0 {None lies outside the limits.} one {# lies outside the limits.} other {# lie outside the limits.}}'
	},
	noFunnel: {
		ar: 'لا رسم مقارنة هنا: أقل من خمس وحدات لا تكفي لمعرفة ما هو معتاد بينها. لكل منها مسارها وفاصل ثقتها.',
		en: 'There is no comparison here: fewer than five are too few to know what is usual among them. Each has its own trend and interval.'
	},
	noAnswers: { ar: 'لا إجابات تُقارن.', en: 'There are no answers to compare.' },
	exactNote: {
		ar: 'الحدود من المصادفة وحدها: لم تُستبعد منها الفروق بين المشاركين.',
		en: 'The limits are those of chance alone: differences in participants are not removed.'
	},
	dispersed: {
		ar: 'الفروق أكبر مما تفسره المصادفة وحدها بنحو {times} من المرات، ومعظم ذلك لا يخص أحدًا بعينه، فاتسعت الحدود لها.',
		en: 'They differ about {times} times as much as chance alone explains; most of this is not about any one of them, so the limits are wider.'
	},
	notDispersed: {
		ar: 'لا تزيد الفروق على ما تفسره المصادفة وحدها.',
		en: 'They differ no more than chance alone explains.'
	},
	withinIsNot: {
		ar: 'داخل الحدود يعني أنه لا يتميز عن البقية، ولا يعني أنه جيد.',
		en: 'Inside the limits means not distinguishable from the rest; it does not mean good.'
	},

	/* A provider's own place */
	own: { ar: 'نتيجتك', en: 'Your result' },
	keyOwn: { ar: 'نتيجتك وفاصل الثقة 95٪', en: 'Your result and its 95\u00a0% interval' },
	keyBand: { ar: 'أوسط 80٪ من نسب البقية', en: 'Where the middle 80\u00a0% of the others lie' },
	keyOwnLimits: {
		ar: 'حدّا ما لا يتميز عن البقية (99.8٪)',
		en: 'Limits of what is not distinguishable (99.8\u00a0%)'
	},
	bandHeading: { ar: 'أوسط 80٪ من البقية', en: 'Middle 80\u00a0% of the others' },
	noBand: {
		ar: 'لا نطاق للبقية: يُعرض حين لا يقل عددهم عن عشرة.',
		en: 'No band of the others is shown: that takes at least ten of them.'
	},

	/* What goes with satisfaction */
	importanceAxis: { ar: 'حصة السؤال من تفسير الرضا (٪)', en: 'Its part in explaining satisfaction (%)' },
	importanceHeading: { ar: 'الأهمية (٪)', en: 'Importance (%)' },
	importanceInterval: { ar: 'فاصل الأهمية', en: 'Interval of importance' },
	favourableAxis: { ar: 'نسبة الإجابات الإيجابية (٪)', en: 'Share of favourable answers (%)' },
	readItems: { ar: 'قراءة الرسم سؤالًا سؤالًا: {title}', en: 'Read the chart item by item: {title}' },
	range: { ar: '\u2066{lower}\u2060–\u2060{upper}\u2069', en: '{lower}\u2060–\u2060{upper}' },
	driverPointed: {
		ar: '{number}. {name}: الأهمية {importance} ({range})، الإجابات الإيجابية {share}',
		en: '{number}. {name}: importance {importance} ({range}), favourable {share}'
	},
	driverTie: {
		ar: 'لا يُعرف أيها أهم: فواصل {items} متداخلة.',
		en: 'We cannot tell which matters most: the intervals of {items} overlap.'
	},
	driverTieAll: {
		ar: 'لا يُعرف أيها أهم: فواصلها كلها متداخلة.',
		en: 'We cannot tell which matters most: all intervals overlap.'
	},
	driverAlone: {
		ar: 'أوضحها ارتباطًا {item}: لا يتداخل فاصله مع غيره.',
		en: '{item} stands out: its interval overlaps no other.'
	},
	driverKeyTie: { ar: 'لا تتميز عن الأعلى أهمية', en: 'Not distinguishable from the most important' },
	driverKeyItem: {
		ar: 'سؤال برقمه وفاصل أهميته 95٪',
		en: 'An item by its number, with the 95\u00a0% interval of its importance'
	},
	driverNot: {
		ar: 'هذا ارتباط بين الإجابات، وليس دليلًا على أن تغيير أحدها يغيّر الرضا.',
		en: 'This is association between answers; it does not show that changing one of them changes satisfaction.'
	},
	noDrivers: {
		ar: 'لا رسم هنا: يلزم 100 مجموعة إجابات كاملة على الأقل.',
		en: 'There is no chart here: it takes at least 100 complete sets of answers.'
	},

	correlationAxis: {
		ar: 'ارتباط الرتب مع الرضا (\u2066−1\u2069 إلى 1)',
		en: 'Rank correlation with satisfaction (−1 to 1)'
	},
	correlationHeading: { ar: 'ارتباط الرتب', en: 'Rank correlation' },
	correlationNote: {
		ar: 'الإجابات أقل من أن تُقسم الأهمية بين الأسئلة، فهذا ارتباط الرتب وحده.',
		en: 'There are too few answers to divide importance between items; this is rank correlation alone.'
	},

	/* Providers in bins */
	bin: { ar: 'النسبة', en: 'Share' },
	binRange: {
		ar: '\u2066{low, number}\u2060–\u2060{high, number}\u2069٪',
		en: '{low, number}\u2060–\u2060{high, number}\u00a0%'
	},
	providersHeading: { ar: 'عدد مقدّمي الخدمة', en: 'Providers' },
	binSpread: { ar: 'كم مقدّم خدمة في كل فئة', en: 'How many providers in each range' },
	binNote: {
		ar: 'كل نقطة مقدّم خدمة، بلا أسماء، ولا فئة فيها مقدّم واحد أو اثنان.',
		en: 'Each dot is a provider, without names; no range holds one or two.'
	}
} satisfies Catalogue;
