import { normaliseForMatching } from './arabic-text.ts';
import { isNationalId } from './national-id.ts';
import { parsePhone } from './phone.ts';

/** Kinds of sensitive column: recognised so that they are dropped and the drop is reported. */
export const sensitiveKinds = [
	'nationalId',
	'category',
	'disability',
	'orphan',
	'socialSecurity',
	'income',
	'health',
	'address',
	'birthDate',
	'gender',
	'nationality',
	'bankAccount',
	'maritalStatus'
] as const;

export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Where a roster file keeps what is needed; indexes count from 0, null where there is no such column. */
export interface RosterColumns {
	/** Index of the row of headers among the rows of the file, null when it has none. */
	readonly headerRow: number | null;
	/** The column of full names, or the columns of its parts in order. */
	readonly name: readonly number[];
	readonly mobile: number | null;
	readonly email: number | null;
	/** Sensitive columns: nothing of them is read. `header` is '' in a file without headers. */
	readonly dropped: readonly {
		readonly index: number;
		readonly header: string;
		readonly kind: SensitiveKind;
	}[];
	/** Other columns that are not used. */
	readonly ignored: readonly { readonly index: number; readonly header: string }[];
}

type Use = 'fullName' | 'namePart' | 'mobile' | 'email';

/** Titles and logos may stand above the headers. */
const rowsSearchedForHeaders = 15;

/** Columns and rows looked at; what lies beyond is no roster. */
const columnsJudged = 500;
const rowsJudged = 200;

/** Finds the columns of a roster by their headers, in Arabic or English, and by what stands in them. */
export function recogniseColumns(file: readonly (readonly string[])[]): RosterColumns {
	const rows = file
		.slice(0, rowsSearchedForHeaders + rowsJudged)
		.map((row) => (row.length > columnsJudged ? row.slice(0, columnsJudged) : row));
	const headerRow = findHeaderRow(rows);
	const headers = headerRow === null ? [] : (rows[headerRow] ?? []);
	const body = rows.slice(headerRow === null ? 0 : headerRow + 1);
	const width = Math.max(0, headers.length, ...body.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, index) => {
		const header = headers[index] ?? '';
		const cells = body.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
		return { index, header, cells, ...judge(header, cells) };
	});
	const take = (use: Use) => columns.filter((column) => column.use === use).map(({ index }) => index);
	const fullName = take('fullName').slice(0, 1);
	const name = fullName.length > 0 ? fullName : take('namePart');
	const used = {
		name: name.length > 0 ? name : guessName(columns),
		mobile: take('mobile')[0] ?? null,
		email: take('email')[0] ?? null
	};
	const usedIndexes = new Set([...used.name, used.mobile, used.email]);
	return {
		headerRow,
		...used,
		dropped: columns.flatMap(({ index, header, kind }) =>
			kind ? [{ index, header: header.trim(), kind }] : []
		),
		ignored: columns
			.filter(
				({ index, kind, cells, header }) =>
					!kind && !usedIndexes.has(index) && (header.trim() !== '' || cells.length > 0)
			)
			.map(({ index, header }) => ({ index, header: header.trim() }))
	};
}

function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
	const searched = rows.slice(0, rowsSearchedForHeaders);
	const isHeader = (row: readonly string[]) => {
		const judged = row.map(judgeHeader);
		return row.length > 0 && judged.some(({ use }) => use !== null) && !row.some(looksLikeData);
	};
	const found = searched.findIndex(isHeader);
	if (found >= 0) return found;
	const [first] = rows;
	return first && rows.length > 1 && !first.some(looksLikeData) && first.every((cell) => cell.trim() !== '')
		? 0
		: null;
}

function looksLikeData(cell: string): boolean {
	return parsePhone(cell, { allowForeign: true }).ok || isNationalId(cell) || isEmailLike(cell);
}

function isEmailLike(cell: string): boolean {
	return /^\S+@\S+\.\S+$/.test(cell.trim());
}

interface Judgement {
	readonly use: Use | null;
	readonly kind: SensitiveKind | null;
}

function judge(header: string, cells: readonly string[]): Judgement {
	const mostly = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length;
	if (mostly(isNationalId)) return { use: null, kind: 'nationalId' };
	const byHeader = judgeHeader(header);
	if (byHeader.use !== null || byHeader.kind !== null) return byHeader;
	if (mostly((cell) => parsePhone(cell, { allowForeign: true }).ok)) return { use: 'mobile', kind: null };
	if (mostly(isEmailLike)) return { use: 'email', kind: null };
	return { use: null, kind: null };
}

function judgeHeader(header: string): Judgement {
	const text = normaliseForMatching(header)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	if (text === '') return { use: null, kind: null };
	const use = usePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
	if (use === 'mobile' || use === 'email') return { use, kind: null };
	const kind = sensitivePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
	return kind ? { use: null, kind } : { use, kind: null };
}

/** The column that reads most like names: mostly two or more words of letters. */
function guessName(
	columns: readonly { index: number; cells: readonly string[]; use: Use | null; kind: SensitiveKind | null }[]
): number[] {
	const likeness = (cells: readonly string[]) =>
		cells.filter((cell) => /^[\p{L}\p{M}.'’ـ-]+(?:\s+[\p{L}\p{M}.'’ـ-]+)+$/u.test(cell)).length /
		Math.max(1, cells.length);
	const best = columns
		.filter(({ use, kind }) => use === null && kind === null)
		.map(({ index, cells }) => ({ index, likeness: likeness(cells) }))
		.reduce((a, b) => (b.likeness > a.likeness ? b : a), { index: -1, likeness: 0.5 });
	return best.index < 0 ? [] : [best.index];
}

/** On headers as `normaliseForMatching` leaves them: no hamza, ه for ة, ي for ى and ئ. */
const usePatterns: readonly (readonly [Use, RegExp])[] = [
	['email', /بريد|ايميل|\be ?mail/],
	[
		'mobile',
		/جوال|موبايل|محمول|هاتف|تليفون|تلفون|واتس|رقم (?:ال)?(?:تواصل|اتصال)|mobile|phone|\bcell\b|whats ?app|msisdn/
	],
	[
		'namePart',
		/^(?:ال)?اسم (?:ال)?(?:اول|اب|جد|عايله|اخير)|^اسم العايله|^(?:first|middle|last|family|given|father s?|sur) ?name/
	],
	[
		'fullName',
		/^(?:ال)?اسم(?:اء)?(?: (?:ال)?(?:كامل|رباعي|ثلاثي|مستفيد|متدرب|طالب|مشارك|متقدم|شخص|عضو|حاضر|عربي|باللغه)\S*)*$/
	],
	[
		'fullName',
		/^(?:full |complete |arabic |participant s? ?|beneficiary s? ?|student s? ?|trainee s? ?|member s? ?|attendee s? ?|person )?name(?: ar| arabic)?$|^(?:participant|beneficiary|trainee|student|attendee)$|^(?:ال)?(?:مستفيد|متدرب|مشارك)\S*$/
	]
];

const sensitivePatterns: readonly (readonly [SensitiveKind, RegExp])[] = [
	[
		'nationalId',
		/هويه|سجل (?:ال)?مدني|(?:ال)?اقامه|رقم (?:ال)?وطني|جواز|national ?id|\bid (?:no|number)|\biqama|identity|civil (?:id|reg)|passport|\bssn\b/
	],
	['orphan', /يتيم|ايتام|orphan/],
	['disability', /اعاق|معاق|احتياجات|ذوي|disab|special needs/],
	['socialSecurity', /ضمان|حساب (?:ال)?مواطن|تامينات|social (?:security|insurance|support)|welfare/],
	['maritalStatus', /حاله (?:ال)?اجتماعيه|متزوج|مطلق|ارمل|marital|widow|divorc/],
	['income', /دخل|راتب|income|salary|wage/],
	['health', /صحي|مرض|تشخيص|فصيله|health|medical|diagnos|blood/],
	[
		'address',
		/عنوان|(?:^| )(?:ال)?حي(?: |$)|شارع|رمز بريدي|مدينه|سكن|address|street|district|\bcity\b|post ?code|\bzip\b/
	],
	['birthDate', /ميلاد|(?:^| )(?:ال)?عمر(?: |$)|birth|\bdob\b|\bage\b/],
	['nationality', /جنسيه|nationality|citizenship/],
	['gender', /(?:^| )(?:ال)?جنس(?: |$)|gender|\bsex\b/],
	['bankAccount', /ايبان|بنك|iban|\bbank/],
	['category', /(?:^| )(?:ال)?فيه(?: |$)|تصنيف|ظروف|شريحه|مستوي (?:ال)?معيش|category|categ|vulnerab|eligib/]
];
