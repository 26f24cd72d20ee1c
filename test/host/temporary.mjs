// @ts-check
import { rmSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../../scripts/process.mjs';

/**
 * A new, empty folder, gone when this process ends.
 * @returns {Promise<string>} its path, free of symbolic links
 */
export async function temporaryFolder() {
	const folder = await mkdtemp(join(await realpath(tmpdir()), 'technical-design-'));
	atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
	return folder;
}
