import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called inside the extension host, by the served VS Code and by desktop VS Code alike. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ timeout: 60_000, forbidOnly: Boolean(process.env.CI) });
	for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' })) {
		if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
	}
	console.log('In the extension host:');
	const failures = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failures > 0) throw new Error(`${failures} failed`);
}
