import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printAsPdf } from '../../src/printing/print.ts';

describe('printing', () => {
	let folder: string;

	beforeEach(function () {
		// The browsers here are shell scripts.
		if (process.platform === 'win32') this.skip();
		folder = mkdtempSync(join(tmpdir(), 'technical-design-'));
	});
	afterEach(() => {
		if (folder) rmSync(folder, { recursive: true });
	});

	function browser(script: string): string {
		const file = join(folder, 'browser');
		writeFileSync(
			file,
			`#!/bin/sh\nfor arg; do case $arg in --print-to-pdf=*) pdf=\${arg#*=};; esac; done\n${script}\n`,
		);
		chmodSync(file, 0o755);
		return file;
	}

	it('gives what the browser makes of the page, and leaves nothing behind', async () => {
		const program = browser(
			`echo "$pdf" > ${folder}/place; for page; do :; done; cat "\${page#file://}" > "$pdf"`,
		);
		const pdf = await printAsPdf('<p>One</p>', program);
		assert.equal(Buffer.from(pdf!).toString(), '<p>One</p>');
		assert.equal(existsSync(readFileSync(join(folder, 'place'), 'utf8').trim()), false);
	});

	it('gives nothing where the browser writes nothing', async () => {
		assert.equal(await printAsPdf('', browser('exit 1')), undefined);
	});

	it('gives nothing where there is no browser', async () => {
		assert.equal(await printAsPdf('', join(folder, 'gone')), undefined);
	});

	it('can be stopped, and the browser with it', async () => {
		const stop = new AbortController();
		const printed = printAsPdf('', browser('exec sleep 600'), stop.signal);
		stop.abort();
		assert.equal(await printed, undefined);
	});
});
