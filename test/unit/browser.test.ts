import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../host/browser.mjs';

/** The tests that need a browser must find or install one on a machine that nobody prepared. */
describe('the browser for the tests', () => {
	const path = process.env.PATH;
	let folder: string;

	beforeEach(function () {
		// Elsewhere a browser is also found outside PATH.
		if (process.platform !== 'linux') this.skip();
		folder = mkdtempSync(join(tmpdir(), 'technical-design-'));
		process.env.PATH = folder;
	});
	afterEach(() => {
		process.env.PATH = path;
		if (folder) rmSync(folder, { recursive: true });
	});

	const program = (name: string, script = '') => {
		const file = join(folder, name);
		writeFileSync(file, `#!/bin/sh\n${script}\n`);
		chmodSync(file, 0o755);
		return file;
	};

	it('is the one in PATH', async () => {
		const chrome = program('google-chrome');
		assert.equal(await ensureBrowser(), chrome);
	});

	it('is installed on Debian by root', async function () {
		if (process.getuid?.() !== 0) this.skip();
		const chromium = join(folder, 'chromium');
		program(
			'apt-get',
			`case "$*" in install*chromium*) echo > ${chromium}; /bin/chmod +x ${chromium};; esac`,
		);
		assert.equal(await ensureBrowser(), chromium);
	});

	it('is asked for where it cannot be installed', async () => {
		await assert.rejects(ensureBrowser(), /install Chromium, Chrome or Edge/);
	});
});
