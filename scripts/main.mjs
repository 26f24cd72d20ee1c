// @ts-check
// Runs what a script is for: in the project's folder, with its dependencies, ending with one clear line when it fails.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

/**
 * `work` imports what is in node_modules only when it runs.
 * @param {() => Promise<void>} work
 */
export async function main(work) {
	process.chdir(fileURLToPath(new URL('..', import.meta.url)));
	try {
		await ensureDependencies();
		await work();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
