import type { Catalogue } from './format.ts';

/** The privacy notice: in brief beside the consent, and as a page of its own. */
export const privacy = {
	briefTitle: {
		ar: 'خصوصيتك: لا يظهر اسمك مع إجاباتك',
		en: 'Your privacy: your name never appears with your answers'
	},
	fullNotice: {
		ar: 'إشعار الخصوصية الكامل (في نافذة جديدة)',
		en: 'Full privacy notice (in a new tab)'
	},
	who: { ar: 'من نحن؟', en: 'Who we are' },
	briefWhoTitle: { ar: 'من نحن؟', en: 'Who we are:' },
	briefWho: { ar: '{association}.', en: '{association}.' },
	what: { ar: 'ماذا نجمع؟', en: 'What we collect' },
	briefWhatTitle: { ar: 'ماذا نجمع؟', en: 'What we collect:' },
	briefWhat: {
		ar: 'إجاباتك، واسم البرنامج. لا نطلب رقم الهوية ولا وثائقك.',
		en: 'Your answers and the program name, not your ID or documents.'
	},
	why: { ar: 'لماذا؟', en: 'Why' },
	briefWhyTitle: { ar: 'لماذا؟', en: 'Why:' },
	briefWhy: { ar: 'لقياس الرضا وتحسين الخدمة فقط.', en: 'Only to measure satisfaction and improve.' },
	whoSees: { ar: 'من يراها؟', en: 'Who sees it' },
	briefWhoSeesTitle: { ar: 'من يراها؟', en: 'Who sees it:' },
	briefWhoSees: {
		ar: 'لا يظهر اسمك مع إجاباتك؛ ويرى رؤساء الأقسام نتائج مجمّعة لا تقل عن {k, plural, zero {# إجابة} one {إجابة واحدة} two {إجابتين} few {# إجابات} many {# إجابة} other {# إجابة}}.',
		en: 'Your name never appears with your answers; department heads see grouped results of at least {k, plural, one {# answer} other {# answers}}.'
	},
	howLong: { ar: 'كم نحتفظ بها؟', en: 'How long' },
	briefHowLongTitle: { ar: 'كم نحتفظ بها؟', en: 'How long:' },
	briefHowLong: {
		ar: 'لا تُحفظ إجاباتك مع ما يدل عليك من لحظة إرسالها.',
		en: 'From the moment you send them, your answers are not stored with anything that points to you.'
	},
	rights: { ar: 'حقوقك', en: 'Your rights' },
	briefRightsTitle: { ar: 'حقوقك:', en: 'Your rights:' },
	briefRights: {
		ar: 'الاطلاع، والتصحيح، والإتلاف، وسحب الموافقة: {contact}. ولك تقديم شكوى إلى سدايا.',
		en: 'Access, correction, destruction, withdrawal: {contact}. You may complain to SDAIA.'
	},

	title: { ar: 'إشعار الخصوصية', en: 'Privacy notice' },
	noticeBeside: { ar: 'إشعار الخصوصية (في نافذة جديدة)', en: 'Privacy notice (in a new tab)' },
	lead: {
		ar: 'عن استبانات قياس الرضا: ما الذي نجمعه، ولماذا، ومن يراه، وكيف نحميه.',
		en: 'On satisfaction surveys: what we collect, why, who sees it and how we protect it.'
	},
	whoText: {
		ar: '{association} هي الجهة المسؤولة عن بياناتك في هذه الاستبانات. للتواصل في شأن الخصوصية: {contact}.',
		en: '{association} is responsible for your data in these surveys. Contact for privacy: {contact}.'
	},
	whatText: {
		ar: 'إجاباتك عن الأسئلة وما تكتبه فيها، ودورة البرنامج التي تخصها، ولغة الصفحة والقناة التي وصلت منها. أما اسمك ووسيلة التواصل معك فهي عندنا من تسجيلك في البرنامج، وتُستخدم لإرسال الرابط فقط.',
		en: 'Your answers and what you write, the program run they are about, the language of the page and the channel it came by. Your name and contact are known to us from your registration and serve only to send you the link.'
	},
	notCollected: {
		ar: 'لا نطلب رقم الهوية ولا وثائق، ولا نحفظ وقت إجابتك ولا عنوان شبكتك ولا نوع جهازك. لا تضع صفحات الاستبانة ملفات ارتباط، ولا يصل منها شيء إلى أي جهة أخرى.',
		en: 'We ask for no ID number or documents, and do not store when you answered, your network address or your device. Survey pages set no cookies, and nothing on them reaches anyone else.'
	},
	basis: { ar: 'على أي أساس؟', en: 'On what basis' },
	basisText: {
		ar: 'موافقتك وحدها، وهي لغرض واحد: قياس الرضا وتحسين الخدمة. التقديم إلى برنامج أو حضوره ليس موافقة على الاستبانة، ولا يتوقف على الإجابة شيء من الخدمات أو الشهادات.',
		en: 'Your consent alone, for one purpose: to measure satisfaction and improve the service. Applying for or attending a program is not consent to a survey, and no service or certificate depends on answering.'
	},
	seesText: {
		ar: 'لا يرى أحد إجاباتك مع اسمك. لا تظهر أي نتيجة إلا عن مجموعة أجاب فيها {k, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} أو أكثر، ومقدّم الخدمة لا تُعرض نتائجه إلا لمجموعة أكبر من ذلك. يعرف منسق البرنامج هل استُخدم رابطك، دون وقت ودون الإجابات.',
		en: 'Nobody sees your answers with your name. Results are shown only for groups in which at least {k, plural, one {# person} other {# people}} answered, and those of a provider only for larger ones. The program coordinator knows whether your link was used, not when, and not what you answered.'
	},
	comments: { ar: 'ماذا عمّا أكتبه؟', en: 'What about what I write' },
	commentsText: {
		ar: 'تُفصل النصوص عن بقية إجاباتك وتُخلط بنصوص غيرك قبل أن يقرأها أحد. لا تُذكر فيها أسماء ولا أرقام هواتف، فالأسلوب والتفاصيل قد تدل على صاحبها.',
		en: 'Texts are cut loose from your other answers and mixed with those of others before anyone reads them. Please leave out names and phone numbers: style and details can point to a person.'
	},
	longText: {
		ar: 'من لحظة الإرسال تُحفظ إجاباتك في جدول لا يشير إلى دعوتك. وبعد إغلاق الاستبانة {graceDays, plural, zero {في اليوم التالي} one {بيوم واحد} two {بيومين} few {بـ# أيام} many {بـ# يومًا} other {بـ# يوم}}، أو أكثر إن كان من أجابوا قلّة، تُضمّ إلى إجابات غيرك بترتيب عشوائي، وتُحذف العلامات التي كانت تمنع التكرار، فلا يعود الربط بينك وبين إجاباتك ممكنًا حتى لنا.',
		en: 'From the moment you send them, your answers are kept in a table that does not point to your invitation. {graceDays, plural, =0 {The day} one {# day} other {# days}} after the survey closes, or later where few have answered, they join those of others in random order, and the marks that prevented double answers are deleted: from then on nobody, we included, can link you and your answers.'
	},
	rightsText: {
		ar: 'حتى ذلك اليوم يتيح لك رابط الإيصال الذي يظهر بعد الإرسال الاطلاع على إجاباتك وتعديلها وسحبها بنفسك. وبعده يتعذر العثور عليها لأن ما يدل عليك غير محفوظ معها. ولطلب ما نحفظه من بيانات التواصل أو تصحيحها أو إتلافها: {contact}، ونرد خلال 30 يومًا.',
		en: 'Until that day the receipt link shown after sending lets you see, change and withdraw your answers yourself. Later they cannot be found, since nothing that points to you is kept with them. To see, correct or destroy the contact details we hold: {contact}; we reply within 30 days.'
	},
	complaint: { ar: 'الشكوى', en: 'Complaints' },
	complaintText: {
		ar: 'لك تقديم شكوى إلى الهيئة السعودية للبيانات والذكاء الاصطناعي (سدايا).',
		en: 'You may complain to the Saudi Data and AI Authority (SDAIA).'
	}
} as const satisfies Catalogue;
