// @ts-check
import { relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * Has chunks take the modules of `src` that the extension's bundle holds from there, by `src/extension/shared.ts`, instead
 * of holding copies. Decided once: while watching, what a chunk imports anew is a copy until the next start.
 * @param {BuildOptions} extension
 * @param {readonly BuildOptions[]} chunks
 * @returns {Promise<BuildOptions[]>} the extension's options, then those of the chunks
 */
export async function shareModules(extension, chunks) {
	const held = await modulesIn(extension);
	/** @type {Set<string>} */
	const taken = new Set();
	const trials = chunks.map((chunk) =>
		withPlugin(
			chunk,
			take(held, (file) => taken.add(file)),
		),
	);
	await Promise.all(trials.map(modulesIn));
	return [withPlugin(extension, share(taken)), ...chunks.map((chunk) => withPlugin(chunk, take(taken)))];
}

/** @param {BuildOptions} options @returns {Promise<ReadonlySet<string>>} absolute paths below `src`, of what more than names is left */
async function modulesIn(options) {
	const { metafile } = await build({ ...options, metafile: true, write: false });
	const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
	const files = inputs.filter(([file, { bytesInOutput }]) => file.startsWith('src/') && bytesInOutput > 0);
	return new Set(files.map(([file]) => resolve(file)));
}

/** @param {BuildOptions} options @param {Plugin} plugin @returns {BuildOptions} */
function withPlugin(options, plugin) {
	return { ...options, plugins: [...(options.plugins ?? []), plugin] };
}

/** @param {string} file absolute */
const nameOf = (file) => relative('.', file).replaceAll(sep, '/');

/**
 * @param {ReadonlySet<string>} files
 * @param {(file: string) => void} [tell] is told each that is taken
 * @returns {Plugin}
 */
function take(files, tell = () => {}) {
	return {
		name: 'take shared modules',
		setup({ onResolve }) {
			onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => {
				const file = resolve(resolveDir, path);
				// A module that passes on what others export would bring all of them.
				if (!files.has(file) || file.endsWith(`${sep}index.ts`)) return undefined;
				tell(file);
				return { path: nameOf(file), external: true };
			});
		},
	};
}

/** @param {ReadonlySet<string>} files @returns {Plugin} */
function share(files) {
	const list = [...files].sort();
	const imports = list.map((file, index) => `import * as m${index} from ${JSON.stringify(file)};`);
	const entries = list.map((file, index) => `${JSON.stringify(nameOf(file))}: m${index}`);
	return {
		name: 'share modules',
		setup({ onLoad }) {
			onLoad({ filter: /[\\/]src[\\/]extension[\\/]shared\.ts$/ }, () => ({
				contents: `${imports.join('\n')}\nexport const shared = { ${entries.join(', ')} };`,
				loader: 'ts',
			}));
		},
	};
}
