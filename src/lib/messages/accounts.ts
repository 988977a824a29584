import type { Catalogue } from './format.ts';

/** The pages of staff accounts. */
export const accounts = {
	title: { ar: 'الحسابات', en: 'Accounts' },
	lead: {
		ar: 'من يدخل إلى صدى من فريق الجمعية، وما الذي يفتحه دور كلٍّ منهم. المستفيدون لا يحتاجون إلى حساب.',
		en: 'Who in the association’s team can sign in, and what their roles open. Beneficiaries need no account.'
	},
	add: { ar: 'إضافة حساب', en: 'Add an account' },
	person: { ar: 'الاسم والبريد', en: 'Name and e-mail' },
	roles: { ar: 'الأدوار', en: 'Roles' },
	rolesHint: {
		ar: 'يمكن الجمع بين أكثر من دور، وبين أكثر من قسم أو برنامج.',
		en: 'One person may hold several roles, and several departments or programs.'
	},
	noRoles: { ar: 'بلا دور', en: 'No role' },
	state: { ar: 'الحالة', en: 'State' },
	stateReady: { ar: 'مفعّل', en: 'Active' },
	stateWaiting: { ar: 'بانتظار اختيار كلمة المرور', en: 'Waiting for a password to be chosen' },
	stateClosed: { ar: 'مغلق', en: 'Closed' },
	unknownScope: { ar: 'غير مستخدم الآن', en: 'no longer in use' },

	language: { ar: 'لغة الحساب', en: 'Language' },
	departmentsNone: {
		ar: 'أضف الأقسام أولًا لإسناد هذا الدور.',
		en: 'Add departments first to give this role.'
	},
	programsNone: { ar: 'أضف البرامج أولًا لإسناد هذا الدور.', en: 'Add programs first to give this role.' },
	providersNone: {
		ar: 'أضف مقدّمي الخدمة أولًا لإسناد هذا الدور.',
		en: 'Add providers first to give this role.'
	},
	otherRoles: { ar: 'أدوار أخرى يحملها الحساب: {roles}', en: 'Other roles this account holds: {roles}' },

	addTitle: { ar: 'حساب جديد', en: 'A new account' },
	addLead: {
		ar: 'بعد الحفظ يظهر رابط لمرة واحدة يختار به صاحب الحساب كلمة مروره. لا يعرفها أحد سواه.',
		en: 'After saving you get a one-time link with which the person chooses their own password. Nobody else knows it.'
	},
	create: { ar: 'إنشاء الحساب', en: 'Create the account' },

	linkTitle: { ar: 'رابط لاختيار كلمة المرور', en: 'A link to choose a password' },
	linkText: {
		ar: 'انسخ الرابط الآن وأرسله إلى {name} وحده: لا يظهر مرة أخرى، ويعمل مرة واحدة خلال {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
		en: 'Copy this link now and send it to {name} only. It is not shown again, and works once within {days, plural, one {# day} other {# days}}.'
	},
	copy: { ar: 'نسخ الرابط', en: 'Copy the link' },
	copied: { ar: 'نُسخ الرابط.', en: 'The link was copied.' },

	details: { ar: 'البيانات والأدوار', en: 'Details and roles' },
	passwordTitle: { ar: 'كلمة المرور', en: 'Password' },
	passwordText: {
		ar: 'الرابط الجديد يُبطل أي رابط قبله. تبقى كلمة المرور الحالية إلى أن يُستخدم.',
		en: 'A new link replaces any earlier one. The present password stays until the link is used.'
	},
	makeLink: { ar: 'إنشاء رابط جديد', en: 'Make a new link' },
	closeText: {
		ar: 'يتوقف الدخول فورًا، وتبقى الأدوار محفوظة لو فُتح الحساب من جديد.',
		en: 'Access ends at once. The roles are kept in case the account is opened again.'
	},
	close: { ar: 'إغلاق الحساب', en: 'Close the account' },
	openTitle: { ar: 'الحساب مغلق', en: 'This account is closed' },
	openText: {
		ar: 'فتحه يعيد الدخول بكلمة المرور السابقة.',
		en: 'Opening it lets the person in with their previous password.'
	},
	open: { ar: 'فتح الحساب', en: 'Open the account' },
	closed: { ar: 'أُغلق الحساب.', en: 'The account was closed.' },
	opened: { ar: 'فُتح الحساب.', en: 'The account was opened.' },

	emailTaken: { ar: 'لهذا البريد حساب موجود.', en: 'There is already an account with this e-mail address.' },
	grantsInvalid: {
		ar: 'أحد الأدوار المختارة لقسم أو برنامج أو مقدّم خدمة لم يعد موجودًا.',
		en: 'One of the roles chosen is for a department, program or provider that no longer exists.'
	},
	lastAdministrator: {
		ar: 'هذا آخر مدير نظام يستطيع الدخول. أسند الدور إلى حساب آخر أولًا.',
		en: 'This is the last system administrator who can sign in. Give the role to another account first.'
	},
	self: { ar: 'لا يُغلق أحد حسابه بنفسه.', en: 'You cannot close your own account.' },
	gone: { ar: 'لم يعد هذا الحساب موجودًا.', en: 'This account no longer exists.' }
} as const satisfies Catalogue;
