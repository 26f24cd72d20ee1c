import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runQuietly } from '../../scripts/process.mjs';
import { vsix } from '../../scripts/vsix.mjs';
import { temporaryFolder } from '../host/temporary.mjs';

/** What users get, as `npm run package` makes it. */
export interface Product {
	/** With `dist/cli.js`, `dist/extension.js`, `templates` and `package.json`; gone when the process ends. */
	readonly folder: string;
	/** The package, gone as well. */
	readonly vsix: string;
}

let making: Promise<Product> | undefined;

/** Packages once a run, and keeps a copy that no other build touches. */
export function product(): Promise<Product> {
	making ??= make();
	return making;
}

async function make(): Promise<Product> {
	await runQuietly(process.execPath, ['scripts/package.mjs']);
	const folder = await temporaryFolder();
	for (const each of ['dist/cli.js', 'dist/diagrams.json', 'dist/extension.js', 'templates', 'package.json'])
		cpSync(each, join(folder, each), { recursive: true });
	const copy = join(folder, basename(vsix));
	cpSync(vsix, copy);
	return { folder, vsix: copy };
}
