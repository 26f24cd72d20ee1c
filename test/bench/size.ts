import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutInline } from '../../scripts/aliases.mjs';
import { product } from './product.ts';
import { kilobytes, type Row, type Table } from './table.ts';

/** What draws diagrams and formulas belongs to the preview's page. */
const drawing = /^(?:mermaid|@mermaid-js\/|katex|mathjax|temml|cytoscape|d3\b|dompurify|highlight\.js)/;

/** Budget: what VS Code loads and users download. */
export async function size(): Promise<Table> {
	const { folder, vsix } = await product();
	const packages = await packagesInExtension();
	const names = [...packages]
		.sort(([, a], [, b]) => b - a)
		.map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
	return {
		title: 'Sizes (a KB is 1,000 bytes)',
		columns: ['what', 'size', 'bar'],
		rows: [
			sizeRow('extension bundle, minified', statSync(join(folder, 'dist/extension.js')).size, 350_000),
			sizeRow('technical-design.vsix', statSync(vsix).size, 4_000_000),
			{
				cells: ['packages in the extension bundle', names.join(', '), 'none that draws diagrams or formulas'],
				isHeld: ![...packages.keys()].some((name) => drawing.test(name)),
			},
		],
	};
}

function sizeRow(what: string, bytes: number, bar: number): Row {
	return { cells: [what, kilobytes(bytes), `≤ ${kilobytes(bar)}`], isHeld: bytes <= bar };
}

/** Minified bytes by npm package; our own code is `src`. */
async function packagesInExtension(): Promise<ReadonlyMap<string, number>> {
	const { metafile } = await build({
		entryPoints: ['src/extension/main.ts'],
		bundle: true,
		minify: true,
		write: false,
		metafile: true,
		format: 'cjs',
		platform: 'browser',
		external: ['vscode'],
		alias: withoutInline,
	});
	const packages = new Map<string, number>();
	for (const { inputs } of Object.values(metafile.outputs)) {
		for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
			const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'src';
			packages.set(name, (packages.get(name) ?? 0) + bytesInOutput);
		}
	}
	return packages;
}
