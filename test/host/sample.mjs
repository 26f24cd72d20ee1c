// @ts-check
import { rmSync } from 'node:fs';
import { cp, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../../scripts/process.mjs';

/**
 * A copy of the sample workspace to play with; gone when this process ends.
 * @returns {Promise<string>} its folder
 */
export async function copySample() {
	const parent = await mkdtemp(join(await realpath(tmpdir()), 'technical-design-'));
	atExit(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
	const folder = join(parent, 'checkout-service');
	await cp('test/sample', folder, { recursive: true });
	return folder;
}
