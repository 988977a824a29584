import { describe, expect, it } from 'vitest';
import { toFullName, toMatchName } from '#lib/domain/person-name.ts';

describe('names of people', () => {
	it.each([
		['عبدالله علي', 'عبد الله علي'],
		['محمد بن علي آل سعيد', 'محمّد علي ال سعيد'],
		['فاطمة بنت أحمد', 'فاطمه احمد'],
		['Ahmed bin Ali', 'ahmed  ALI'],
		['علی', 'علي'],
		['أ. سارة', 'ا سارة']
	])('%s and %s are spellings of one', (one, other) => {
		expect(toMatchName(one)).toBe(toMatchName(other));
	});

	it('stay different when they are', () => {
		expect(toMatchName('محمد علي')).not.toBe(toMatchName('محمد عالي'));
		expect(toMatchName('بنان أحمد')).not.toBe(toMatchName('أحمد'));
	});

	it('are stored as written, without what cannot be seen', () => {
		expect(toFullName('\u200f محمّد   آل سعيد ')).toBe('محمّد آل سعيد');
	});
});
