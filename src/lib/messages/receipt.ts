import type { Catalogue } from './format.ts';

/** Words of a respondent's receipt: thank-you, own answers, changing and withdrawing them. */
export const receipt = {
	documentTitle: { ar: 'إيصال التقييم · {association}', en: 'Your receipt · {association}' },
	thanksTitle: { ar: 'شكرًا لك. وصل تقييمك.', en: 'Thank you. Your rating has arrived.' },
	thanks: {
		ar: 'سننشر ما تغيّر بسبب آرائكم في صفحة «غيّرنا بسببكم».',
		en: 'We will publish what changed because of you.'
	},
	changedTitle: { ar: 'حُفظ تعديلك', en: 'Your change is saved' },
	changed: {
		ar: 'حلّت إجاباتك الجديدة محل السابقة.',
		en: 'Your new answers have taken the place of the earlier ones.'
	},
	title: { ar: 'تقييمك', en: 'Your rating' },
	about: { ar: 'عن:', en: 'About:' },
	keepTitle: { ar: 'هذا الرابط إيصالك', en: 'This link is your receipt' },
	keep: {
		ar: 'به وحده يمكنك الاطلاع على إجاباتك أو تعديلها أو سحبها حتى نهاية يوم {date}. لا نرسله في رسالة، فيُستحسن حفظه.',
		en: 'Only with it can you see, change or withdraw your answers until the end of {date}. We do not send it in a message, so it is worth keeping.'
	},
	afterwards: {
		ar: 'بعد ذلك تُضمّ إجاباتك إلى إجابات غيرك دون أي صلة بك، فلا يستطيع أحد العثور عليها.',
		en: 'After that your answers join those of others with nothing that points to you, and nobody can find them.'
	},
	show: { ar: 'عرض إجاباتي', en: 'Show my answers' },
	change: { ar: 'تعديل إجاباتي', en: 'Change my answers' },
	withdraw: { ar: 'سحب إجاباتي', en: 'Withdraw my answers' },
	answers: { ar: 'إجاباتك', en: 'Your answers' },
	noAnswer: { ar: 'دون إجابة', en: 'Not answered' },
	changeTitle: { ar: 'تعديل الإجابات', en: 'Change your answers' },
	saveChange: { ar: 'حفظ التعديل', en: 'Save the change' },
	back: { ar: 'رجوع دون تعديل', en: 'Back without changing' },
	withdrawTitle: { ar: 'سحب الإجابات', en: 'Withdraw your answers' },
	withdrawWarning: {
		ar: 'تُحذف إجاباتك نهائيًا ولا تدخل في أي نتيجة. ولا يمكن الإجابة بعد ذلك بالرابط نفسه.',
		en: 'Your answers are deleted for good and enter no result. The same link cannot be used to answer again.'
	},
	withdrawForGood: { ar: 'سحب إجاباتي نهائيًا', en: 'Withdraw for good' },
	keepAnswers: { ar: 'إبقاء إجاباتي', en: 'Keep my answers' },
	withdrawnTitle: { ar: 'سُحبت إجاباتك', en: 'Your answers are withdrawn' },
	withdrawn: {
		ar: 'حُذفت نهائيًا ولن تدخل في أي نتيجة. شكرًا لك.',
		en: 'They are deleted for good and will enter no result. Thank you.'
	},
	goneTitle: { ar: 'لا توجد إجابات بهذا الإيصال', en: 'There are no answers at this receipt' },
	gone: {
		ar: 'السبب واحد مما يلي، ولا يمكن معرفة أيّها، لأننا لا نحفظ ما يدلّ عليه:',
		en: 'It is one of these, and it cannot be known which, because nothing is kept that would tell:'
	},
	goneSealed: {
		ar: 'انتهت مدة التعديل، فضُمّت الإجابات إلى غيرها دون أي صلة بصاحبها، ولم يعد العثور عليها ممكنًا.',
		en: 'The time for changes is over: the answers joined those of others with nothing that points to anyone, and can no longer be found.'
	},
	goneWithdrawn: { ar: 'سُحبت الإجابات من قبل.', en: 'The answers were withdrawn before.' },
	goneMistyped: { ar: 'نقص جزء من الرابط عند نسخه.', en: 'Part of the link was lost when it was copied.' }
} as const satisfies Catalogue;
