import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../scripts/process.mjs';
import { generate } from '../evaluation/generate.ts';
import { templateSource } from '../evaluation/sources.ts';
import { temporaryFolder } from '../host/temporary.mjs';
import { compare, type Effort } from './measure.ts';
import { product } from './product.ts';
import { comparisonColumns, comparisonRow, kilobytes, megabytes, type Table } from './table.ts';
import { variants } from './texts.ts';

const documentsPerVariant = 400;
const effort: Effort = { pairs: 3, seconds: 0, warmUp: 0 };

/** Budget: a repository full of documents is checked while others still start. */
export async function check(): Promise<Table> {
	const { folder } = await product();
	const documents = await temporaryFolder();
	let total = 0;
	for (const variant of variants) {
		for (let seed = 1; seed <= documentsPerVariant; seed++) {
			const { name, text } = generate(templateSource(variant), seed);
			writeFileSync(join(documents, name), text);
			total += text.length;
		}
	}
	const count = variants.length * documentsPerVariant;
	const peer = join(process.cwd(), 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
	const lint = () => timeOf([peer, '**/*.md'], documents, 1);
	const checked = await compare(
		() => timeOf([join(folder, 'dist/cli.js'), 'check'], documents, 1),
		lint,
		effort,
	);
	const parseOnly = join(process.cwd(), 'test/bench/parseOnly.mjs');
	const parsed = await compare(() => timeOf([parseOnly], documents, 0), lint, { ...effort, pairs: 1 });
	const size = `${megabytes(total)}, ${kilobytes(total / count)} each`;
	return {
		title: 'technical-design check ÷ markdownlint-cli2, whole processes, each by its defaults',
		columns: comparisonColumns('documents', 'check', 'markdownlint-cli2'),
		rows: [
			comparisonRow(`${count.toLocaleString('en')} half-filled`, size, checked, 1 / 20),
			comparisonRow('for comparison: markdown-it’s parse alone, two threads', size, parsed, undefined),
		],
	};
}

/** Milliseconds that a script of Node takes, which has to end with `expected`; nobody reads what it prints. */
async function timeOf(args: readonly string[], cwd: string, expected: number): Promise<number> {
	const begin = performance.now();
	const [code] = await once(start(process.execPath, args, { cwd, stdio: 'ignore' }), 'exit');
	const time = performance.now() - begin;
	if (code !== expected) throw new Error(`${args.join(' ')} ended with ${code}.`);
	return time;
}
