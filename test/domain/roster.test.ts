import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoster } from '#lib/domain/roster.ts';
import { recogniseColumns } from '#lib/domain/roster-columns.ts';

const cohort = [
	['الاسم الكامل', 'رقم الهوية', 'الجوال', 'يتيم ذو ظروف خاصة', 'المجموعة'],
	['محمد بن علي', '1000000008', '512345678', 'نعم', 'أ'],
	['سارة أحمد', '2000000006', '٠٥٥١٢٣٤٥٦٧', 'لا', 'أ'],
	['', '', '', '', ''],
	['نورة سعد', '', '5.12346E+08', 'لا', 'ب'],
	['محمّد علي', '1000000008', '+966 51 234 5678', 'نعم', 'أ'],
	['', '', '0512345679', '', '']
];

describe('the columns of a roster', () => {
	it('are recognised in Arabic, and sensitive ones dropped', () => {
		expect(recogniseColumns(cohort)).toEqual({
			headerRow: 0,
			name: [0],
			mobile: 2,
			email: null,
			dropped: [
				{ index: 1, header: 'رقم الهوية', kind: 'nationalId' },
				{ index: 3, header: 'يتيم ذو ظروف خاصة', kind: 'orphan' }
			],
			ignored: [{ index: 4, header: 'المجموعة' }]
		});
	});

	it.each([
		['الإعاقة', 'disability'],
		['ذوي الاحتياجات الخاصة', 'disability'],
		['الضمان الاجتماعي', 'socialSecurity'],
		['تاريخ الميلاد', 'birthDate'],
		['العمر', 'birthDate'],
		['العنوان', 'address'],
		['الحي', 'address'],
		['الفئة', 'category'],
		['التصنيف', 'category'],
		['السجل المدني', 'nationalId'],
		['رقم الإقامة', 'nationalId'],
		['الحالة الاجتماعية', 'maritalStatus'],
		['الجنسية', 'nationality'],
		['الجنس', 'gender'],
		['الدخل الشهري', 'income'],
		['رقم الآيبان', 'bankAccount'],
		['الحالة الصحية', 'health'],
		['National ID', 'nationalId'],
		['ID number', 'nationalId'],
		['Date of birth', 'birthDate'],
		['Age', 'birthDate'],
		['Orphan', 'orphan'],
		['Disability type', 'disability'],
		['Home address', 'address'],
		['Beneficiary category', 'category'],
		['Social security', 'socialSecurity']
	])('named %s are sensitive: %s', (header, kind) => {
		const { dropped } = recogniseColumns([
			['الاسم', 'الجوال', header],
			['أ ب', '0512345678', 'x']
		]);
		expect(dropped).toEqual([{ index: 2, header, kind }]);
	});

	it.each([
		['الاسم', 'جوال'],
		['اسم المستفيد', 'رقم الجوال'],
		['اسم المتدربة', 'رقم التواصل'],
		['الأسماء', 'الهاتف'],
		['الاسم الرباعي', 'واتساب'],
		['Name', 'Mobile'],
		['Full name', 'Phone number'],
		["Participant's name", 'WhatsApp'],
		['Student Name', 'Cell']
	])('named %s and %s hold names and mobiles', (name, mobile) => {
		const columns = recogniseColumns([
			[mobile, name],
			['0512345678', 'سارة أحمد']
		]);
		expect([columns.name, columns.mobile]).toEqual([[1], 0]);
	});

	it('of name parts are read as one name, in order', () => {
		const parsed = parseRoster([
			['First name', "Father's name", 'Last name', 'E-mail'],
			['Sara', 'Ahmed', 'Al Saeed', 'Sara@Example.org']
		]);
		expect(parsed.ok && parsed.roster.people).toMatchObject([
			{ fullName: 'Sara Ahmed Al Saeed', email: 'sara@example.org', mobile: null }
		]);
	});

	it('are found by content when there are no headers', () => {
		const columns = recogniseColumns([
			['1', 'سارة أحمد', '0512345678', '1000000008'],
			['2', 'نورة سعد', '0512345679', '2000000006']
		]);
		expect(columns).toMatchObject({ headerRow: null, name: [1], mobile: 2 });
		expect(columns.dropped).toEqual([{ index: 3, header: '', kind: 'nationalId' }]);
	});

	it('are found below a title', () => {
		const columns = recogniseColumns([
			['كشف المستفيدين 1448'],
			[''],
			['م', 'الاسم', 'الجوال'],
			['1', 'سارة', '0512345678']
		]);
		expect(columns).toMatchObject({ headerRow: 2, name: [1], mobile: 2 });
	});

	it('that hold national ids under another name are dropped', () => {
		const { dropped } = recogniseColumns([
			['الاسم', 'الجوال', 'ملاحظة'],
			['سارة', '0512345678', '١٠٠٠٠٠٠٠٠٨']
		]);
		expect(dropped).toEqual([{ index: 2, header: 'ملاحظة', kind: 'nationalId' }]);
	});
});

describe('the people of a roster', () => {
	it('are taken, merged or refused with the row of the sheet', () => {
		const parsed = parseRoster(cohort);
		expect(parsed.ok && parsed.roster).toMatchObject({
			people: [
				{ row: 2, fullName: 'محمد بن علي', mobile: '+966512345678', email: null },
				{ row: 3, fullName: 'سارة أحمد', mobile: '+966551234567', email: null }
			],
			rejected: [
				{ row: 5, code: 'mobileScientific', value: '5.12346E+08' },
				{ row: 7, code: 'nameMissing' }
			],
			merged: [{ row: 6, into: 2 }],
			rows: 5
		});
	});

	it('of one name and different mobiles are two', () => {
		const parsed = parseRoster([
			['Name', 'Mobile', 'Email'],
			['Sara Ahmed', '0512345678', 'a@example.org'],
			['Sara Ahmed', '0512345679', 'a@example.org']
		]);
		expect(parsed.ok && parsed.roster.people.length).toBe(2);
	});

	it('of one name and e-mail are one where a mobile is missing, and keep what is known', () => {
		const parsed = parseRoster([
			['Name', 'Mobile', 'Email'],
			['Sara Ahmed', '', 'a@example.org'],
			['SARA AHMED', '0512345678', 'a@example.org'],
			['sara ahmed', '0512345678', '']
		]);
		expect(parsed.ok && parsed.roster).toMatchObject({
			people: [{ row: 2, mobile: '+966512345678', email: 'a@example.org' }],
			merged: [
				{ row: 3, into: 2 },
				{ row: 4, into: 2 }
			]
		});
	});

	it.each([
		[['Sara', '', ''], 'contactMissing'],
		[['123', '0512345678', ''], 'nameInvalid'],
		[['Sara', '+971501234567', ''], 'mobileForeign'],
		[['Sara', '0112345678', ''], 'mobileInvalid'],
		[['Sara', '0512345678', 'sara(at)example'], 'emailInvalid']
	])('%j are refused: %s', (row, code) => {
		const parsed = parseRoster([['Name', 'Mobile', 'Email'], row]);
		expect(parsed.ok && parsed.roster.rejected).toMatchObject([{ row: 2, code }]);
	});

	it('never show a national id in a reason', () => {
		const parsed = parseRoster([
			['Name', 'Mobile'],
			['Sara', '1000000008'],
			['Nora', '0512345678']
		]);
		expect(parsed.ok && parsed.roster.rejected).toEqual([
			{ row: 2, code: 'mobileInvalid', value: '**********' }
		]);
	});

	it.each([
		[[], 'empty'],
		[[['الاسم', 'الجوال']], 'empty'],
		[[['Mobile'], ['0512345678']], 'noNameColumn'],
		[[['Name'], ['Sara']], 'noContactColumn']
	])('cannot be read from %j: %s', (rows, code) => {
		expect(parseRoster(rows)).toMatchObject({ ok: false, code });
	});

	it('add up to the rows of the file, whatever stands in it', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'Sara',
				'سارة أحمد',
				'0512345678',
				'٠٥١٢٣٤٥٦٧٩',
				'a@b.sa',
				'1000000008',
				'',
				'الاسم',
				'Mobile'
			)
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
				const parsed = parseRoster([['Name', 'Mobile', 'Email'], ...rows]);
				if (!parsed.ok) return;
				const { people, rejected, merged } = parsed.roster;
				expect(people.length + rejected.length + merged.length).toBe(parsed.roster.rows);
				expect(new Set([...people, ...rejected, ...merged].map(({ row }) => row)).size).toBe(
					parsed.roster.rows
				);
			}),
			{ numRuns: 1500 }
		);
	});
});
