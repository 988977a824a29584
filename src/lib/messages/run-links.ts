import type { Catalogue } from './format.ts';

/** Words of the page with the links to a run's survey. */
export const runLinks = {
	title: { ar: 'روابط الاستبانة', en: 'Survey links' },
	lead: {
		ar: 'لكل مشارك رابط خاص به يجيب منه مرة واحدة. يُسجَّل كل عرض لهذه القائمة أو تصدير لها.',
		en: 'Everyone has a link of their own, to answer from once. Each time this list is shown or exported is written down.'
	},
	openUntil: { ar: 'تعمل الروابط حتى نهاية يوم {date}.', en: 'The links work until the end of {date}.' },
	closed: {
		ar: 'أُغلقت الاستبانة في {date}، فلم تعد روابطها تعمل.',
		en: 'The survey closed on {date}; its links work no more.'
	},
	export: { ar: 'تنزيل ملف CSV', en: 'Download as CSV' },
	copy: { ar: 'نسخ', en: 'Copy' },
	copyOf: { ar: 'نسخ رابط {name}', en: 'Copy the link of {name}' },
	copied: { ar: 'نُسخ', en: 'Copied' },
	copyWaiting: { ar: 'نسخ روابط من لم يصل ردهم', en: 'Copy the links of those who have not responded' },
	copiedWaiting: { ar: 'نُسخت الروابط.', en: 'The links were copied.' },
	copyFailed: {
		ar: 'لم يسمح المتصفح بالنسخ. يُحدَّد الرابط ويُنسخ يدويًا.',
		en: 'The browser did not allow copying. Select the link and copy it by hand.'
	},
	name: { ar: 'الاسم', en: 'Name' },
	mobile: { ar: 'رقم الجوال', en: 'Mobile' },
	email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
	link: { ar: 'الرابط', en: 'Link' },
	state: { ar: 'الاستجابة', en: 'Response' },
	done: { ar: 'أجاب أو اعتذر', en: 'Answered or declined' },
	waiting: { ar: 'لم يصل رده', en: 'Not yet' },
	replace: { ar: 'استبدال', en: 'Replace' },
	replaceOf: { ar: 'استبدال رابط {name}', en: 'Replace the link of {name}' },
	replaceTitle: { ar: 'استبدال الرابط', en: 'Replace the link' },
	replaceText: {
		ar: 'يتوقف الرابط الحالي عن العمل ويُنشأ رابط جديد. يلزم إرساله من جديد.',
		en: 'The present link stops working and a new one is made. It has to be sent again.'
	},
	void: { ar: 'إلغاء', en: 'Cancel' },
	voidOf: { ar: 'إلغاء رابط {name}', en: 'Cancel the link of {name}' },
	voidTitle: { ar: 'إلغاء الرابط', en: 'Cancel the link' },
	voidText: {
		ar: 'يتوقف الرابط عن العمل ولا يُعدّ صاحبه مدعوًا. يبقى في كشف الدورة.',
		en: 'The link stops working and its person no longer counts as invited. They stay in the run.'
	},
	confirmReplace: { ar: 'استبدال هذا الرابط', en: 'Replace this link' },
	confirmVoid: { ar: 'إلغاء هذا الرابط', en: 'Cancel this link' },
	keep: { ar: 'إبقاء الرابط', en: 'Keep the link' },
	emptyTitle: { ar: 'لا روابط', en: 'No links' },
	emptyText: {
		ar: 'أُلغيت روابط هذه الدورة كلها. من يُضاف إلى كشفها يُنشأ له رابط.',
		en: 'Every link of this run was cancelled. Whoever is added to the run gets one.'
	},
	fileName: { ar: 'روابط-الاستبانة', en: 'survey-links' },
	refused: { ar: 'لم يُنفَّذ الطلب:', en: 'This was not done:' }
} as const satisfies Catalogue;

/** What was done to a link, by the name the address carries. */
export const runLinksDone = {
	replaced: {
		ar: 'استُبدل الرابط. الرابط الجديد في القائمة.',
		en: 'The link was replaced. The new one is in the list.'
	},
	voided: { ar: 'أُلغي الرابط.', en: 'The link was cancelled.' }
} as const satisfies Catalogue;

/** Why a link could not be changed. */
export const runLinksIssue = {
	unknown: { ar: 'لم يعد هذا الرابط في القائمة.', en: 'This link is not in the list any more.' },
	used: { ar: 'استُعمل هذا الرابط، فلا يُغيَّر.', en: 'This link was used and cannot be changed.' },
	closed: { ar: 'أُغلقت الاستبانة، فلا تتغير روابطها.', en: 'The survey is closed; its links change no more.' }
} as const satisfies Catalogue;
