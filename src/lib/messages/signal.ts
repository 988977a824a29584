import type { Catalogue } from './format.ts';

const points =
	'{points, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}}';
const pointsEn = '{points, plural, one {# point} other {# points}}';

/** What a rule set says of a series, in a word and in a sentence; and how a control chart is read. */
export const signal = {
	/* The word of a verdict */
	improvement: { ar: 'تحسّن', en: 'Improvement' },
	concern: { ar: 'يستدعي النظر', en: 'Worth a look' },
	neither: { ar: 'مختلف عن المعتاد', en: 'Different from usual' },
	commonCause: { ar: 'تفاوت معتاد', en: 'Common cause' },
	/** Of a chart that marks earlier points. */
	commonCauseNow: { ar: 'تفاوت معتاد الآن', en: 'Common cause now' },
	noVariation: { ar: 'لا تفاوت', en: 'No variation' },
	cannotTell: { ar: 'لا حكم بعد', en: 'Too early to tell' },
	wordSince: { ar: '{word} منذ {since}', en: '{word} since {since}' },
	wordIn: { ar: '{word} في {since}', en: '{word} in {since}' },
	wordPoints: { ar: `{word} (${points})`, en: `{word} (${pointsEn})` },
	sentence: { ar: '{word}: {what}', en: '{word}: {what}' },

	/** Beside a figure over all points. */
	sinceThen: { ar: 'منذ بدء الإشارة: {estimate}', en: 'Since the signal began: {estimate}' },

	/* What it rests on */
	outside: {
		ar: `{points, plural, zero {لا نقاط} one {نقطة {since} {side, select, above {فوق الحد الأعلى} other {تحت الحد الأدنى}}.} two {نقطتان {side, select, above {فوق الحد الأعلى} other {تحت الحد الأدنى}} منذ {since}.} few {# نقاط {side, select, above {فوق الحد الأعلى} other {تحت الحد الأدنى}} منذ {since}.} many {# نقطة {side, select, above {فوق الحد الأعلى} other {تحت الحد الأدنى}} منذ {since}.} other {# نقطة {side, select, above {فوق الحد الأعلى} other {تحت الحد الأدنى}} منذ {since}.}}`,
		en: '{points, plural, one {the point of {since} lies {side, select, above {above the upper limit} other {below the lower limit}}.} other {# points since {since} lie {side, select, above {above the upper limit} other {below the lower limit}}.}}'
	},
	trend: {
		ar: `${points} منذ {since}، كل منها {side, select, above {أعلى} other {أدنى}} من التي قبلها.`,
		en: `${pointsEn} since {since}, each {side, select, above {higher} other {lower}} than the one before.`
	},
	'two-of-three': {
		ar: 'نقطتان من كل ثلاث قرب الحد {side, select, above {الأعلى} other {الأدنى}} منذ {since}.',
		en: 'since {since}, two of three points lie near the {side, select, above {upper} other {lower}} limit.'
	},
	shift: {
		ar: `${points} متتالية {side, select, above {فوق} other {تحت}} خط الوسط منذ {since}.`,
		en: `${pointsEn} in a row {side, select, above {above} other {below}} the centre line since {since}.`
	},
	/** A shift that persists, though points since its run lie elsewhere. */
	shiftUntil: {
		ar: `${points} متتالية {side, select, above {فوق} other {تحت}} خط الوسط من {since} إلى {until}، وأربع من كل خمس نقاط على الأقل منذ {since} في الجهة نفسها.`,
		en: `${pointsEn} in a row {side, select, above {above} other {below}} the centre line from {since} to {until}; at least four in five points since {since} lie on that side.`
	},
	commonCauseWhat: {
		ar: 'أحدث النقاط في نطاقها المعتاد، ولا إشارة فيها.',
		en: 'the latest points lie in their usual range; nothing stands out.'
	},
	noVariationWhat: {
		ar: 'النقاط كلها متساوية، فلا تتميز فيها إشارة.',
		en: 'all points are equal, so no signal can be told from them.'
	},
	noData: { ar: 'لا نقاط تُقرأ.', en: 'there are no points to read.' },
	tooFew: {
		ar: `${points} فقط. تُرسم الحدود من 6 نقاط ويبدأ الحكم من 12.`,
		en: `${pointsEn} only. Limits are drawn from 6 points and judged from 12.`
	},
	trial: {
		ar: `حدود تجريبية من ${points}. يبدأ الحكم من 12.`,
		en: `trial limits from ${pointsEn}. A verdict takes 12.`
	},

	/* A point, read alone */
	atRule: {
		ar: '{word}: {rule}',
		en: '{word}: {rule}'
	},
	ruleOutside: { ar: 'خارج الحدّين', en: 'outside the limits' },
	ruleTrend: { ar: 'سبع متتالية في اتجاه واحد', en: 'seven in a row in one direction' },
	ruleTwoOfThree: { ar: 'اثنتان من ثلاث قرب الحد', en: 'two of three near a limit' },
	ruleShift: { ar: 'سبع متتالية في جهة واحدة من الوسط', en: 'seven in a row on one side of the centre' },

	/* The key of a chart */
	keyCentre: { ar: 'خط الوسط', en: 'Centre line' },
	keyLimits: { ar: 'النطاق المعتاد بين حدّين', en: 'Usual range between limits' },
	keyTrial: { ar: 'حدود تجريبية: أقل من 12 نقطة', en: 'Trial limits: fewer than 12 points' },
	keyInterval: { ar: 'فاصل الثقة 95٪ لكل نقطة', en: '95\u00a0% interval of each point' },
	keyFew: { ar: 'مؤشر أولي: أقل من {few, number} إجابة', en: 'Indicative: fewer than {few, number} answers' },
	earlierMarks: {
		ar: 'العلامات على نقاط أقدم تبقى مرسومة، والحكم على أحدث النقاط.',
		en: 'Marks on earlier points stay drawn; the verdict is about the latest.'
	},
	breaks: { ar: 'ينقطع الخط حيث لا نتائج.', en: 'The line breaks where there are no results.' },
	keyGap: { ar: 'لا نتائج بينهما لثلاثة أشهر أو أكثر', en: 'No results in between for three months or more' },
	keyTarget: { ar: 'الهدف \u2067{target, number}\u200f٪\u2069', en: 'Target {target, number}\u00a0%' },
	keyWithheld: { ar: 'أقل من {k, number} إجابات: لا تُعرض', en: 'Fewer than {k, number} answers: hidden' },
	keyHolyMonth: { ar: 'رمضان (الشهر الذي فيه أكثره)', en: 'Ramadan (the month with most of it)' },
	keyNewVersion: { ar: 'إصدار جديد من الاستبانة', en: 'New survey version' },
	keyChange: { ar: 'تغيير مسجَّل', en: 'Recorded change' },
	annotations: { ar: 'ما سُجِّل على هذا الرسم', en: 'Recorded on this chart' },
	rebased: { ar: '(تبدأ الحدود من جديد)', en: '(limits start anew)' },

	/* What a point is */
	pointBatch: {
		ar: 'كل نقطة دفعة مختومة، بترتيب انتهائها، لأنها أدق ما يُعرض لبرنامج أو مقدّم خدمة: {points, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} من {answers, number} إجابة.',
		en: 'Each point is a sealed batch in order of ending, the finest a program or provider can show: {points, plural, one {# point} other {# points}} from {answers, number} answers.'
	},
	pointMonth: {
		ar: 'كل نقطة شهر، وفي الشهر 12 إجابة أو أكثر في المتوسط: {points, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} من {answers, number} إجابة.',
		en: 'Each point is a month, since months hold 12 answers or more on average: {points, plural, one {# point} other {# points}} from {answers, number} answers.'
	},
	pointQuarter: {
		ar: 'كل نقطة ربع سنة، لأن الشهر فيه أقل من 12 إجابة في المتوسط: {points, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} من {answers, number} إجابة.',
		en: 'Each point is a quarter, since months hold fewer than 12 answers on average: {points, plural, one {# point} other {# points}} from {answers, number} answers.'
	},
	quarter: { ar: 'ثلاثة أشهر من {month}', en: 'three months from {month}' },
	batchOf: {
		ar: '{month} (دفعة {order, number} من {of, number})',
		en: '{month} (batch {order, number} of {of, number})'
	},

	/* Why this chart */
	why: { ar: 'لماذا هذا الرسم؟', en: 'Why this chart?' },
	ruleSet: {
		ar: 'مخطط {name} بقواعد «Making Data Count»: نقطة خارج الحدّين، أو 7 متتالية صعودًا أو هبوطًا، أو 2 من 3 قرب حد واحد، أو 7 في جهة واحدة من خط الوسط.',
		en: '{name} chart with the rules of Making Data Count: a point outside the limits, 7 in a row rising or falling, 2 of 3 near one limit, or 7 on one side of the centre line.'
	},
	rulesSource: {
		ar: 'القواعد من «Making Data Count» لهيئة الصحة الإنجليزية. الإشارة سؤال يستحق النظر، وليست برهانًا على سبب.',
		en: 'The rules are those of Making Data Count, NHS England. A signal is a question worth looking into, not evidence of a cause.'
	},
	chartPPrime: {
		ar: 'مخطط P-prime، لأن عدد الإجابات يختلف من نقطة إلى أخرى: حدود على بُعد 3 سيغما، تتسع حين تقل الإجابات.',
		en: 'P-prime chart, since the number of answers differs from point to point: limits at 3 sigma, wider where there are fewer answers.'
	},
	chartXmr: {
		ar: 'مخطط XmR، لأن عدد الإجابات متقارب في كل النقاط: حدود على بُعد 2.66 من متوسط الفرق بين نقطة والتي قبلها.',
		en: 'XmR chart, since all points rest on about as many answers: limits at 2.66 times the average step from point to point.'
	},
	chartNone: { ar: 'بلا حدود: النقاط أقل من 6.', en: 'No limits: fewer than 6 points.' },

	/* Choosing a period */
	brushHint: {
		ar: 'لاختيار مدة: اسحب على الرسم، أو اضغط Shift مع السهمين ثم Enter.',
		en: 'To choose a period: drag across the chart, or press Shift with the arrow keys, then Enter.'
	},
	selected: { ar: 'المدة المختارة: {from} – {to}', en: 'Chosen period: {from} – {to}' },
	selecting: { ar: 'من {from} إلى {to}؟', en: 'From {from} to {to}?' },
	clear: { ar: 'عرض كل المدة', en: 'Show the whole time' },
	brushTouch: { ar: 'لاختيار مدة: اسحب على الرسم.', en: 'To choose a period: drag across the chart.' },

	/* How many charts */
	flags: {
		ar: '{looked, plural, zero {لم يُفحص أي رسم} one {فُحص رسم واحد} two {فُحص رسمان} few {فُحصت # رسوم} many {فُحص # رسمًا} other {فُحص # رسم}}، {flagged, plural, zero {ليس في أيٍّ منها إشارة الآن} one {في واحد منها إشارة الآن} two {في اثنين منها إشارة الآن} few {في # منها إشارات الآن} many {في # منها إشارات الآن} other {في # منها إشارات الآن}}. والمصادفة وحدها تُظهر إشارة في نحو {expected} منها.',
		en: '{looked, plural, one {# chart was looked at} other {# charts were looked at}}; {flagged, plural, =0 {none of them shows a signal now} one {# of them shows a signal now} other {# of them show a signal now}}. By chance alone, about {expected} would.'
	}
} satisfies Catalogue;
