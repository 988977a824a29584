import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJsonPath } from '#lib/domain/json-path.ts';
import { locateJson } from '#lib/domain/json-places.ts';

test('members are found at their key and elements at their value', () => {
	const json = locateJson('{\n\t"a": [1, {"b": null}],\r\n  "c": "x"\n}');
	if (!json.ok) throw new Error(json.code);
	expect(json.value).toEqual({ a: [1, { b: null }], c: 'x' });
	expect(json.placeOf(['a'])).toEqual({ line: 2, column: 2 });
	expect(json.placeOf(['a', 1])).toEqual({ line: 2, column: 11 });
	expect(json.placeOf(['a', 1, 'b'])).toEqual({ line: 2, column: 12 });
	expect(json.placeOf(['c'])).toEqual({ line: 3, column: 3 });
});

test('what does not exist is shown at the nearest part that does', () => {
	const json = locateJson(' { "a": [1] }');
	if (!json.ok) throw new Error(json.code);
	expect(json.placeOf(['a', 3, 'x'])).toEqual(json.placeOf(['a']));
	expect(json.placeOf(['missing'])).toEqual({ line: 1, column: 2 });
});

test('a member written twice is reported at its second place', () => {
	const json = locateJson('{"a": 1,\n"a": 2}');
	if (!json.ok) throw new Error(json.code);
	expect(json.repeated).toEqual([{ keys: ['a'], place: { line: 2, column: 1 } }]);
});

test.each([
	['', 1, 1],
	['{"a":1,}', 1, 8],
	['[1 2]', 1, 4],
	['{"a"\n 1}', 2, 2],
	['"never closed', 1, 1],
	['{"a": "\\x"}', 1, 7],
	['[01]', 1, 2],
	['{} x', 1, 4],
	['{"a": tru}', 1, 7]
])('%j is not JSON from a certain place on', (text, line, column) => {
	expect(locateJson(text)).toEqual({ ok: false, code: 'notJson', place: { line, column } });
});

test('deep nesting and long strings end in an answer, not in a crash', () => {
	expect(locateJson('['.repeat(100_000))).toMatchObject({ ok: false, code: 'tooDeep' });
	expect(locateJson(`"${'\\n'.repeat(2_000_000)}"`)).toMatchObject({ ok: true });
});

test('every JSON text is read as JSON.parse reads it', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
			const text = JSON.stringify(value, null, indent);
			expect(locateJson(text)).toMatchObject({ ok: true, value: JSON.parse(text) as unknown });
		})
	);
});

test('any text is either JSON or refused with a place inside it', () => {
	const nearJson = fc.array(
		fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '1', 'a', ' ', '\n', '-', 'null')
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				nearJson.map((signs) => signs.join(''))
			),
			(text) => {
				const json = locateJson(text);
				expect(json.ok).toBe(isJson(text));
				if (!json.ok) expect(json.place.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
			}
		),
		{ numRuns: 2000 }
	);
});

test('different places are never written alike', () => {
	const key = fc.oneof(fc.string(), fc.nat({ max: 20 }), fc.constantFrom('a.b', 'a[0]', '"', '$', ''));
	fc.assert(
		fc.property(fc.array(key, { maxLength: 4 }), fc.array(key, { maxLength: 4 }), (a, b) => {
			const same = JSON.stringify(a) === JSON.stringify(b);
			expect(writeJsonPath(a) === writeJsonPath(b)).toBe(same);
		})
	);
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
