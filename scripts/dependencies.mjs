// @ts-check
// Makes a fresh clone ready: every script may call this first. Imports nothing from node_modules.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './process.mjs';

/** Installs what package-lock.json names, unless it is there already. Works in the project's folder. */
export async function ensureDependencies() {
	if (areInstalled()) return;
	console.log('Installing the dependencies …');
	// No package needs its install script, and what they warn of on Node 20 does not concern us.
	const { code } = await run('npm', [
		...['ci', '--include=dev', '--ignore-scripts', '--engine-strict=false'],
		...['--no-audit', '--no-fund', '--loglevel=error'],
	]);
	if (code !== 0) throw new Error('npm ci failed: see above.');
}

function areInstalled() {
	if (!existsSync('node_modules/.package-lock.json')) return false;
	const wanted = packagesOf('package-lock.json');
	const present = packagesOf('node_modules/.package-lock.json');
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
	);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
	return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
