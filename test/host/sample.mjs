// @ts-check
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.mjs';

/**
 * A copy of the sample workspace to play with, gone when this process ends.
 * @returns {Promise<string>} its folder
 */
export async function copySample() {
	const folder = join(await temporaryFolder(), 'checkout-service');
	await cp('test/sample', folder, { recursive: true });
	return folder;
}
