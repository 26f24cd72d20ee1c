import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { withoutUnusedYaml } from '../../scripts/withoutUnusedYaml.mjs';
import { FrontMatter } from '../../src/core/markdown/frontMatter.ts';

describe('front matter, as the extension reads it', () => {
	let read: typeof FrontMatter;
	before(async () => {
		const { outputFiles } = await build({
			entryPoints: ['src/core/markdown/frontMatter.ts'],
			plugins: [withoutUnusedYaml],
			bundle: true,
			format: 'cjs',
			write: false,
		});
		const module: { exports: { FrontMatter?: typeof FrontMatter } } = { exports: {} };
		new Function('module', outputFiles[0]!.text)(module);
		read = module.exports.FrontMatter!;
	});

	for (const yaml of [
		'template: technical-plan\nstatus: Draft\nomit: [Goals, "Open Questions"]',
		'created: 2026-03-01\nat: 2026-03-01T10:00:00Z\ntime: 12:30:45',
		'yes: no\non: off\ny: n\ntrue: false\nnull: ~',
		'octal: 0o17\nold: 017\nhex: 0xFF\nlong: 1_000\nfloat: 1e3\nnan: .nan',
		'base: &base { a: 1 }\nmerged: { <<: *base, b: 2 }',
		'? key\n: value\nfolded: >-\n  one\n  two\nliteral: |\n  three',
		'%YAML 1.1\n',
		'broken: [',
	]) {
		it(`is what the whole of yaml makes of ${JSON.stringify(yaml)}`, () => {
			const text = `---\n${yaml}\n---\n`;
			const [own, whole] = [new read(text), new FrontMatter(text)];
			assert.deepEqual([own.values, own.error], [whole.values, whole.error]);
		});
	}
});
