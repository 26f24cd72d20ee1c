import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mocha from 'mocha';
import Reporter from '../host/reporter.cjs';

/**
 * Called inside the extension host, by the served VS Code and by desktop VS Code alike. Runs all suites, or those of the
 * files that the environment variable `TEST_FILES` names.
 */
export async function run(): Promise<void> {
	const chosen = process.env.TEST_FILES?.split(' ');
	const mocha = new Mocha({ timeout: 180_000, forbidOnly: Boolean(process.env.CI), reporter: Reporter });
	for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.test.js') || chosen?.includes(basename(file)) === false) continue;
		mocha.addFile(join(__dirname, file));
	}
	console.log('In the extension host:');
	const failures = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failures > 0) throw new Error(`${failures} failed`);
}
