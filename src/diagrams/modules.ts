import type { parseDiagram } from './main.ts';

export type ParseDiagram = typeof parseDiagram;

interface Module {
	exports: unknown;
}

/**
 * Mermaid's parsers from the text of `dist/diagrams.json`. Modules are evaluated one at a time, when they are needed, and
 * `breathe` is awaited before each, and before each diagram: no more than one keeps the thread busy at once.
 */
export async function loadParsers(json: string, breathe: () => Promise<void>): Promise<ParseDiagram> {
	const sources: Readonly<Record<string, string>> = JSON.parse(json);
	const modules = new Map<string, Module>();
	const require = (name: string) => modules.get(name)!.exports;

	async function load(name: string): Promise<unknown> {
		if (modules.has(name)) return require(name);
		const source = sources[name]!;
		for (const [, needed] of source.matchAll(/\brequire\("(\.[^"]+)"\)/g)) await load(needed!);
		await breathe();
		if (!modules.has(name)) {
			const module: Module = { exports: {} };
			modules.set(name, module);
			new Function('module', 'exports', 'require', 'load', source)(module, module.exports, require, load);
		}
		return require(name);
	}

	const { parseDiagram } = (await load('./main.js')) as { parseDiagram: ParseDiagram };
	return async (source) => {
		await breathe();
		return parseDiagram(source);
	};
}
