import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from './errors.ts';
import { statOf } from './files.ts';
import { IgnoreFiles } from './ignoreFiles.ts';

const markdown = /\.(?:md|markdown)$/i;

/**
 * The files that paths, folders and globs name: absolute, each once. A file is taken whatever it is; in folders and by
 * globs Markdown files are found that no ignore file excludes. Throws a `UsageError` for what names nothing.
 */
export function findDocuments(targets: readonly string[]): string[] {
	return [...new Set(targets.flatMap(documentsAt))];
}

function documentsAt(target: string): string[] {
	const path = resolve(target);
	const stat = statOf(path);
	if (stat && !stat.isDirectory()) return [path];
	const files = stat ? [...walk(path, IgnoreFiles.around(path), isVisible)] : expand(target);
	if (files.length === 0) {
		throw new UsageError(
			`“${target}” leads to no Markdown file (.md, .markdown): check the path, and what is ignored.`,
		);
	}
	return files;
}

/** What a glob matches; of a folder that it matches all, as when the shell expands it. */
function expand(target: string): string[] {
	if (/^!(?!\()/.test(target))
		throw new UsageError(`“${target}” cannot be left out here: name it in a .technicaldesignignore file.`);
	const pattern = (sep === '\\' ? target.replaceAll('\\', '/') : target).replace(/\/+$/, '');
	const { base, glob, isGlob } = picomatch.scan(pattern);
	if (!isGlob) throw new UsageError(`“${target}” does not exist: check the path.`);
	const root = resolve(base || '.');
	if (!statOf(root)?.isDirectory()) return [];
	const matches = picomatch([glob, `${glob}/**`], { nonegate: true });
	const found = walk(root, IgnoreFiles.around(root), () => true);
	return [...found].filter(
		(path) => !markdown.test(path) || matches(relative(root, path).replaceAll(sep, '/')),
	);
}

function isVisible(name: string): boolean {
	return !name.startsWith('.');
}

/**
 * Markdown files below a folder, in order of their names, and folders that cannot be read, for whoever reads what is
 * found to say so. Symbolic links are not followed.
 */
function* walk(
	folder: string,
	outer: IgnoreFiles | undefined,
	enters: (name: string) => boolean,
): Generator<string> {
	const entries = entriesOf(folder);
	if (!entries) {
		yield folder;
		return;
	}
	const ignored = IgnoreFiles.in(folder, outer);
	for (const entry of entries) {
		const { name } = entry;
		const path = join(folder, name);
		const isFolder = entry.isDirectory();
		if (isFolder ? name === 'node_modules' || name === '.git' : !entry.isFile() || !markdown.test(name))
			continue;
		if (!enters(name) || ignored?.ignores(path, isFolder)) continue;
		if (isFolder) yield* walk(path, ignored, enters);
		else yield path;
	}
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		return undefined;
	}
}
