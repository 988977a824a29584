/** The name under which an extract is registered with the engine, and then attached. */
export const extractFile = 'extract.duckdb';

/**
 * What a new engine is told before anything else, in this order: nothing is fetched from anywhere, the one file is
 * attached read-only, and no later statement changes any of it. The journal beside the file is never there, but the
 * engine looks for it.
 */
export const openingStatements: readonly string[] = [
	'set autoload_known_extensions = false',
	'set autoinstall_known_extensions = false',
	"set memory_limit = '1GB'",
	`set allowed_paths = ['${extractFile}', '${extractFile}.wal']`,
	'set enable_external_access = false',
	`attach '${extractFile}' as extract (read_only)`,
	'use extract',
	'set lock_configuration = true'
];
