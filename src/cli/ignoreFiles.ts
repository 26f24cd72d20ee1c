import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf, UsageError } from './errors.ts';
import { shown, statOf } from './files.ts';

const names = ['.gitignore', '.technicaldesignignore'] as const;

/** As Git does by default: not every disk tells names apart by case. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** What the ignore files of a folder and of those around it say. An inner folder has the last word, as in Git. */
export class IgnoreFiles {
	readonly #folder: string;
	readonly #rules: Ignore;
	readonly #outer: IgnoreFiles | undefined;

	private constructor(folder: string, rules: Ignore, outer: IgnoreFiles | undefined) {
		this.#folder = folder;
		this.#rules = rules;
		this.#outer = outer;
	}

	/** Adds those that `folder` itself holds; returns `outer` when there are none. */
	static in(folder: string, outer: IgnoreFiles | undefined): IgnoreFiles | undefined {
		const files = names.map((name) => join(folder, name)).filter((file) => statOf(file)?.isFile());
		if (files.length === 0) return outer;
		return new IgnoreFiles(folder, ignore({ ignorecase }).add(files.map(patternsIn).join('\n')), outer);
	}

	/** Those of the folders around `folder`: up to the repository's root, or else up to the working folder. */
	static around(folder: string): IgnoreFiles | undefined {
		const folders = [folder];
		for (let each = dirname(folder); each !== folders.at(-1); each = dirname(each)) folders.push(each);
		const repository = folders.findIndex((each) => existsSync(join(each, '.git')));
		const top = repository >= 0 ? repository : folders.indexOf(process.cwd());
		return folders
			.slice(1, top + 1)
			.reduceRight<IgnoreFiles | undefined>((outer, each) => IgnoreFiles.in(each, outer), undefined);
	}

	ignores(path: string, isFolder: boolean): boolean {
		const inside = relative(this.#folder, path).replaceAll(sep, '/');
		const { ignored, unignored } = this.#rules.test(isFolder ? `${inside}/` : inside);
		return ignored || (!unignored && (this.#outer?.ignores(path, isFolder) ?? false));
	}
}

/** In whatever encoding: Git takes such a file, too, and a line that is not read right excludes nothing. */
function patternsIn(file: string): string {
	try {
		return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	} catch (error) {
		throw new UsageError(`${shown(file)} cannot be read: ${reasonOf(error)}.`);
	}
}
