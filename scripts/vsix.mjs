// @ts-check
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runQuietly } from './process.mjs';

export const vsix = 'technical-design.vsix';

/**
 * Builds minified and packs what `.vscodeignore` lets through.
 * @returns {Promise<string>} the absolute path of the vsix
 */
export async function packageExtension() {
	const { createVSIX, listFiles } = await import('@vscode/vsce');
	await runQuietly(process.execPath, ['scripts/build.mjs', '--minify']);
	const staging = await mkdtemp(join(tmpdir(), 'technical-design-vsix-'));
	try {
		for (const file of await listFiles({ packagedDependencies: [] })) await cp(file, join(staging, file));
		await edit(join(staging, 'package.json'), withoutDevelopment);
		await edit(join(staging, 'README.md'), withoutPictures);
		const packagePath = resolve(vsix);
		await createVSIX({
			cwd: staging,
			packagePath,
			dependencies: false,
			allowMissingRepository: true,
			rewriteRelativeLinks: false,
		});
		return packagePath;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

/** @param {string} path @param {(text: string) => string} change */
async function edit(path, change) {
	await writeFile(path, change(await readFile(path, 'utf8')));
}

/** @param {string} manifest */
function withoutDevelopment(manifest) {
	const { scripts, devDependencies, ...shipped } = JSON.parse(manifest);
	return JSON.stringify(shipped, undefined, 2);
}

/** VS Code shows pictures of a README only from an address, and none is known for the repository yet. @param {string} readme */
function withoutPictures(readme) {
	return readme.replace(/^!\[.*\]\(media\/.*\)\n\n?/gm, '');
}
