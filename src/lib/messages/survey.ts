import type { Catalogue } from './format.ts';

/** What is wrong in a survey definition, by the code of the issue. */
export const surveyIssue = {
	notJson: { ar: 'ليس هذا نص JSON صحيحًا من هذا الموضع', en: 'this is not JSON from here on' },
	tooDeep: { ar: 'التداخل أعمق من 64 مستوى', en: 'nested more than 64 levels deep' },
	repeatedKey: { ar: 'الحقل "{key}" مكتوب مرتين', en: 'the field "{key}" is written twice' },
	missing: { ar: 'الحقل "{key}" ناقص', en: 'the field "{key}" is missing' },
	wrongType: { ar: 'النوع غير صحيح، والمطلوب {expected}', en: 'wrong type, expected {expected}' },
	unknownField: { ar: 'الحقل "{key}" غير معروف', en: 'the field "{key}" is not known' },
	notOneOf: {
		ar: 'القيمة ليست من القيم المقبولة: {allowed}',
		en: 'not one of the allowed values: {allowed}'
	},
	wrongSurveyId: {
		ar: 'معرّف الاستبانة حروف لاتينية كبيرة وأرقام وشرطات، ويبدأ بحرف، ولا يزيد على 40 خانة',
		en: 'a survey id has capital letters, digits and hyphens, begins with a letter, and has at most 40 characters'
	},
	wrongItemId: {
		ar: 'معرّف السؤال حروف لاتينية كبيرة وأرقام وشرطات، ويبدأ بحرف، ولا يزيد على 40 خانة',
		en: 'an item id has capital letters, digits, hyphens and underscores, begins with a letter, and has at most 40 characters'
	},
	wrongScaleId: {
		ar: 'معرّف المقياس حروف لاتينية كبيرة وأرقام، ويبدأ بحرف، ولا يزيد على 40 خانة',
		en: 'a scale id has capital letters, digits and underscores, begins with a letter, and has at most 40 characters'
	},
	wrongClause: {
		ar: 'رمز بند السياسة يُكتب مثل S3.5c أو S6A.1',
		en: 'a clause of the policy is written like S3.5c or S6A.1'
	},
	empty: { ar: 'النص فارغ', en: 'the text is empty' },
	tooFew: {
		ar: 'العدد أقل من اللازم، والحد الأدنى {least}',
		en: 'too few entries, at least {least} needed'
	},
	tooMany: {
		ar: 'العدد أكثر من المسموح، والحد الأعلى {most}',
		en: 'too many entries, at most {most} allowed'
	},
	tooLong: { ar: 'النص أطول من {most}', en: 'the text is longer than {most}' },
	tooSmall: { ar: 'القيمة أصغر من {least}', en: 'the value is below {least}' },
	tooBig: { ar: 'القيمة أكبر من {most}', en: 'the value is above {most}' },
	invalid: { ar: 'القيمة غير صالحة', en: 'the value is not valid' },
	repeatedItem: { ar: 'معرّف السؤال {id} مستعمل من قبل', en: 'the item id {id} is used before' },
	unknownScale: { ar: 'لا يوجد مقياس باسم {scale}', en: 'there is no scale {scale}' },
	subjectOnText: {
		ar: 'لا يُسأل سؤال نصي عن كل مقدّم خدمة على حدة',
		en: 'a text item cannot be asked about each provider'
	},
	repeatedValue: { ar: 'القيمة مكررة', en: 'the value is repeated' },
	repeatedLabel: {
		ar: 'النص «{text}» مكرر في المقياس نفسه',
		en: 'the label "{text}" is repeated in this scale'
	},
	notAnOption: {
		ar: 'القيمة {value} ليست من خيارات المقياس',
		en: 'the value {value} is not an option of the scale'
	},
	everythingFavourable: {
		ar: 'كل الخيارات معدودة إيجابية، فلا يقيس المقياس شيئًا',
		en: 'every option counts as favourable, so the scale measures nothing'
	}
} satisfies Catalogue;

/** What `sada survey check` says about a file as a whole. */
export const surveyFile = {
	unreadable: { ar: '{file}: تعذّرت قراءة الملف ({reason})', en: '{file}: cannot be read ({reason})' },
	notText: {
		ar: '{file}: ليس نصًا بترميز UTF-8، أو أكبر من {most} بايت',
		en: '{file}: not UTF-8 text, or larger than {most} bytes'
	},
	sound: {
		ar: '{file}: الاستبانة {id} بإصدارها {version} سليمة، {items, plural, zero {بلا أسئلة} one {وفيها سؤال واحد} two {وفيها سؤالان} few {وفيها # أسئلة} many {وفيها # سؤالًا} other {وفيها # سؤال}}',
		en: '{file}: survey {id} version {version} is sound, {items, plural, one {# item} other {# items}}'
	}
} satisfies Catalogue;
