import assert from 'node:assert/strict';
import { slug } from 'github-slugger';
import { anchorOf } from '../../src/core/fixes/anchor.ts';

describe('the anchor of a heading', () => {
	for (const heading of [
		'2) Open Questions',
		'Q&A: what’s left?',
		'Offene Fragen – für später',
		'snake_case and kebab-case',
		'未解決の質問 3.1',
		'🚧 Later…',
	]) {
		it(`of “${heading}” is GitHub’s`, () => assert.equal(anchorOf(heading), slug(heading)));
	}
});
