import type { Catalogue } from './format.ts';

/** Words of the pages that stand in place of a survey: what happened, and what can be done now. */
export const surveyStatus = {
	answeredTitle: { ar: 'سبق إرسال هذا التقييم', en: 'This rating was already sent' },
	answered: {
		ar: 'لتعديله أو سحبه حتى {date} استخدم رابط الإيصال الذي ظهر لك بعد الإرسال.',
		en: 'To change or withdraw it until {date}, use the receipt link shown after sending.'
	},
	declinedTitle: { ar: 'شكرًا لك. وصل اعتذارك.', en: 'Thank you. We noted your choice.' },
	declined: {
		ar: 'لم تُحفظ أي إجابة. ولا يؤثر الاعتذار في استفادتك من خدمات الجمعية أو في شهادتك.',
		en: 'No answer was stored. This does not affect your services or your certificate.'
	},
	reconsider: {
		ar: 'لا تزال المشاركة متاحة حتى نهاية يوم {date}.',
		en: 'You can still take part until the end of {date}.'
	},
	takePart: { ar: 'المشاركة في الاستبانة', en: 'Take part in the survey' },
	closedTitle: { ar: 'أُغلقت هذه الاستبانة', en: 'This survey is closed' },
	closed: { ar: 'كان آخر يوم للإجابة عنها {date}.', en: 'The last day to answer was {date}.' },
	suggest: { ar: 'لا يزال بإمكانك إرسال مقترح من هنا.', en: 'You can still send a suggestion here.' },
	notOpenYetTitle: { ar: 'لم تُفتح هذه الاستبانة بعد', en: 'This survey is not open yet' },
	notOpenYet: {
		ar: 'تُفتح في {date}، ويبقى هذا الرابط صالحًا إلى ذلك الحين.',
		en: 'It opens on {date}. This link will work then.'
	},
	voidedTitle: { ar: 'أُلغي هذا الرابط', en: 'This link was cancelled' },
	voided: {
		ar: 'قد يكون وصلك رابط آخر بدلًا منه؛ ففيه تُفتح الاستبانة.',
		en: 'You may have received another link instead: the survey opens there.'
	},
	unknownTitle: { ar: 'لا توجد استبانة بهذا الرابط', en: 'There is no survey at this link' },
	unknown: {
		ar: 'ربما سقط حرف عند نسخ الرابط. الأفضل فتحه من الرسالة نفسها.',
		en: 'A character may have been lost when it was copied. It is best opened from the message itself.'
	},
	tooManyTitle: { ar: 'محاولات كثيرة بروابط غير صحيحة', en: 'Too many tries with wrong links' },
	tooMany: {
		ar: 'جاءت من شبكتك محاولات كثيرة في وقت قصير. يمكن فتح الرابط الصحيح في أي وقت، وإعادة المحاولة بعد دقائق.',
		en: 'Many came from your network in a short time. A correct link opens at any time; otherwise try again in a few minutes.'
	},
	busyTitle: { ar: 'وصلت تقييمات كثيرة من شبكتك', en: 'Many ratings came from your network' },
	busy: {
		ar: 'لم يُحفظ هذا التقييم. يمكن الرجوع إلى الصفحة السابقة وإرساله بعد دقائق.',
		en: 'This rating was not stored. You can go back and send it again in a few minutes.'
	},
	faultTitle: { ar: 'حدث خلل من جهتنا', en: 'Something went wrong on our side' },
	fault: {
		ar: 'إن كان تقييمك قيد الإرسال فالرجوع إلى الصفحة السابقة وإرساله مرة أخرى آمن: لا يُحفظ إلا مرة واحدة.',
		en: 'If you were sending a rating, it is safe to go back and send it again: it is stored only once.'
	},
	contact: { ar: 'للاستفسار: {contact}', en: 'Questions: {contact}' }
} as const satisfies Catalogue;
