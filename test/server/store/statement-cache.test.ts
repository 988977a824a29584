import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { statementCache } from '#lib/server/store/statement-cache.ts';

function openTable(): DatabaseSync {
	const handle = new DatabaseSync(':memory:');
	handle.exec("create table department (id text); insert into department values ('a')");
	return handle;
}

test('the same text is prepared once', () => {
	const prepared = statementCache(openTable());
	const sql = 'select id from department where id = ?';
	expect(prepared(sql)).toBe(prepared(sql));
	expect(prepared(sql).reader).toBe(true);
	expect(prepared(sql).statement.all('a')).toEqual([{ id: 'a' }]);
	expect(prepared(sql).statement.all('b')).toEqual([]);
});

test('a statement goes on after the tables changed under it', () => {
	const handle = openTable();
	const prepared = statementCache(handle);
	expect(prepared('select * from department').statement.all()).toEqual([{ id: 'a' }]);
	handle.exec("alter table department add column name text default 'x'");
	expect(prepared('select * from department').statement.all()).toEqual([{ id: 'a', name: 'x' }]);
	handle.exec('vacuum');
	expect(prepared('select * from department').statement.all()).toEqual([{ id: 'a', name: 'x' }]);
});

test('a statement that failed can be run again', () => {
	const handle = openTable();
	handle.exec('create unique index one on department (id)');
	const { statement, reader } = statementCache(handle)('insert into department values (?)');
	expect(reader).toBe(false);
	expect(() => statement.run('a')).toThrow('UNIQUE');
	expect(statement.run('b').changes).toBe(1);
});

test('statements without end do not fill the memory', () => {
	const prepared = statementCache(openTable());
	const first = prepared('select 0');
	for (let index = 1; index <= 1000; index += 1) prepared(`select ${index}`);
	expect(prepared('select 0')).not.toBe(first);
});
