// @ts-check
// Which npm packages are inside the bundles, and under what licences.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The notices for everything in the bundles that comes from npm, each package with its licence's text.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<string>}
 */
export async function noticesFor(metafiles) {
	const files = metafiles
		.flatMap(({ outputs }) => Object.values(outputs))
		.flatMap(({ inputs }) => Object.keys(inputs));
	const folders = new Set(files.flatMap((file) => packageFolderOf(file) ?? []));
	const notices = await Promise.all([...folders].sort().map(noticeOf));
	return ['Technical Design contains the following software.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} file as esbuild names its inputs: relative, with `/`
 * @returns {string | undefined} undefined for our own files
 */
function packageFolderOf(file) {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** @param {string} folder */
async function noticeOf(folder) {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const licenceFiles = (await readdir(folder))
		.filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
		.sort();
	const texts = await Promise.all(licenceFiles.map((file) => readFile(join(folder, file), 'utf8')));
	return [`${name} ${version} (${license ?? 'see below'})`, ...texts.map((text) => text.trim())].join('\n\n');
}
