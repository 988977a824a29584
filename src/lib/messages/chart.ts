import type { Catalogue } from './format.ts';

/**
 * Texts that every chart shares. Ranges stand in left-to-right isolates, so that they never turn over, and are joined,
 * so that they never break.
 */
export const chart = {
	/** The sign stands left of the digits wherever the text begins. */
	percent: { ar: '\u2067{share, number}\u200f٪\u2069', en: '{share, number}\u00a0%' },
	number: { ar: '{value, number}', en: '{value, number}' },
	decimal: { ar: '\u2066{value}\u2069', en: '{value}' },
	interval: {
		ar: '\u2066{lower, number}\u2060–\u2060{upper, number}\u2069',
		en: '{lower, number}\u2060–\u2060{upper, number}'
	},
	estimate: {
		ar: '\u2067{share, number}\u200f٪\u2069 (\u2066{lower, number}\u2060–\u2060{upper, number}\u2069، {n, plural, zero {لا إجابات} one {إجابة\u00a0واحدة} two {إجابتان} few {#\u00a0إجابات} many {#\u00a0إجابة} other {#\u00a0إجابة}})',
		en: '{share, number}\u00a0% ({lower, number}\u2060–\u2060{upper, number}, {n, plural, one {#\u00a0answer} other {#\u00a0answers}})'
	},
	yearHijri: { ar: '{year}هـ', en: '{year} AH' },

	shareWithUnit: { ar: 'النسبة (٪)', en: 'Share (%)' },
	intervalHeading: { ar: 'فاصل الثقة 95٪', en: '95 % interval' },
	lowerHeading: { ar: 'أدنى الفاصل (٪)', en: 'Interval from (%)' },
	upperHeading: { ar: 'أعلى الفاصل (٪)', en: 'Interval to (%)' },
	favourableHeading: { ar: 'الإجابات الإيجابية', en: 'Favourable answers' },
	limitsHeading: { ar: 'الحدّان (٪)', en: 'Limits (%)' },
	centreHeading: { ar: 'خط الوسط (٪)', en: 'Centre line (%)' },
	lowerLimitHeading: { ar: 'الحد الأدنى (٪)', en: 'Lower limit (%)' },
	upperLimitHeading: { ar: 'الحد الأعلى (٪)', en: 'Upper limit (%)' },
	nameHeading: { ar: 'الاسم', en: 'Name' },
	signalHeading: { ar: 'الإشارة', en: 'Signal' },
	time: { ar: 'المدة', en: 'Time' },
	target: { ar: 'الهدف', en: 'Target' },
	targetHeading: { ar: 'الهدف (٪)', en: 'Target (%)' },
	group: { ar: 'المجموعة', en: 'Group' },
	download: { ar: 'تنزيل', en: 'Download' },
	downloadAs: { ar: 'تنزيل بصيغة {kind}: {title}', en: 'Download as {kind}: {title}' },
	downloadFailed: {
		ar: 'تعذّر التنزيل. يمكن إعادة المحاولة.',
		en: 'The download failed. It can be tried again.'
	},
	madeOn: { ar: 'صدى، {date}', en: 'Sada, {date}' },
	nAnswers: {
		ar: '{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}',
		en: '{n, plural, one {# answer} other {# answers}}'
	},
	answersHeading: { ar: 'الإجابات', en: 'Answers' },
	manyPoints: {
		ar: 'النقاط كثيرة: أرقام كل نقطة في الرسم الخاص باسمه.',
		en: 'There are many points: the numbers of each stand with the chart of its own name.'
	},
	numbers: { ar: 'أرقام هذا الرسم', en: 'The numbers of this chart' },
	readPoints: { ar: 'قراءة الرسم نقطة نقطة: {title}', en: 'Read the chart point by point: {title}' },
	pointed: { ar: '{month}: {estimate}', en: '{month}: {estimate}' },
	pointedRule: { ar: '{said}. {rule}', en: '{said}. {rule}' },

	readingSummary: {
		ar: '{points, plural, zero {لا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} بين {from} و{to}. أدناها {lowest} في {lowestMonth} وأعلاها {highest} في {highestMonth}. آخرها، {latestMonth}: {latest}. {verdict}',
		en: '{points, plural, one {# point} other {# points}} between {from} and {to}. The lowest is {lowest} in {lowestMonth}, the highest {highest} in {highestMonth}. The latest, {latestMonth}: {latest}. {verdict}'
	},
	emptySummary: { ar: 'لا نتائج في هذه المدة.', en: 'No results in this period.' },

	intervalKey: {
		ar: 'الخط المار بكل علامة هو فاصل الثقة 95٪.',
		en: 'The line through each mark is its 95\u00a0% interval.'
	},
	withheldSymbol: { ar: '◇', en: '◇' },
	none: { ar: '—', en: '—' },
	withheldKey: {
		ar: '◇ عدد الإجابات أقل من {k, number}، فلا نعرض النتيجة حمايةً للمستجيبين.',
		en: '◇ Fewer than {k, number} answers; hidden to protect respondents.'
	},
	hollowKey: {
		ar: 'النقطة المفرغة مؤشر أولي: عدد الإجابات أقل من {few, number}.',
		en: 'A hollow dot is indicative: fewer than {few, number} answers.'
	},
	cutOff: {
		ar: 'ما يُقطع عند الحافة السفلى من حدود وفواصل يمتد تحتها.',
		en: 'Limits and intervals cut at the lower edge continue below it.'
	},
	notRanked: { ar: 'مرتبة بالاسم، دون مفاضلة.', en: 'In order of name, not ranked.' },
	questionOrder: { ar: 'بترتيب الأسئلة.', en: 'In the order of the questions.' },
	surveyOrder: { ar: 'بترتيب الأسئلة في الاستبانة.', en: 'In the order of the survey.' },
	sameScale: {
		ar: 'لكل الرسوم المقياس نفسه، من \u2067{from, number}\u200f٪\u2069 إلى 100٪.',
		en: 'All on the same scale, from {from, number}\u00a0% to 100\u00a0%.'
	},
	lessFavourable: { ar: 'أقل إيجابية', en: 'Less favourable' },
	moreFavourable: { ar: 'أكثر إيجابية', en: 'More favourable' },
	longScale: {
		ar: 'في المقياس من {low, number} إلى {high, number}: الإيجابي {from, number} فأكثر، والجزء الأبعد يسارًا هو من {low, number} إلى {to, number} معًا.',
		en: 'On the scale from {low, number} to {high, number}, favourable is {from, number} or more, and the outermost part on the left is {low, number} to {to, number} together.'
	},
	keyFarthest: { ar: 'طرفا المقياس', en: 'The far ends of the scale' },
	keyNext: { ar: 'ما يليهما', en: 'Next to them' },
	keyBetween: { ar: 'ما بين الجهتين', en: 'In between' },
	keyMiddle: {
		ar: 'الإيجابية يمين الخط، والسلبية يساره، وما بينهما نصفه في كل جهة',
		en: 'Favourable answers lie right of the line, unfavourable ones left, the rest half on either side'
	},
	option: {
		ar: '{label}: \u2067{share, number}\u200f٪\u2069 ({n, number})',
		en: '{label}: {share, number}\u00a0% ({n, number})'
	},
	answer: { ar: 'الإجابة', en: 'Answer' },
	name: { ar: 'الاسم', en: 'Name' },
	spread: { ar: 'توزع الإجابات', en: 'How answers spread' }
} satisfies Catalogue;
