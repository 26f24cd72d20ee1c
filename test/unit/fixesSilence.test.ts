import assert from 'node:assert/strict';
import { cases, names, open, plan } from './support/fixes.ts';

describe('fixes', () => {
	describe('silence', () => {
		const comment = '<!-- technical-design-disable-next-line placeholder -->';
		const silenced: Record<string, [string, string]> = {
			'a heading': ['# Plan: [Feature Name]\n', `${comment}\n# Plan: [Feature Name]\n`],
			'a paragraph right below a heading': [
				'## Storage\n[Where data lives]\n',
				`## Storage\n${comment}\n[Where data lives]\n`,
			],
			'a line of a paragraph': [
				'It serves  \n[Feature Name] well.\n',
				`It serves ${comment}  \n[Feature Name] well.\n`,
			],
			'the first item of a list': ['- [Goal]\r\n- Sleep\r\n', `${comment}\r\n- [Goal]\r\n- Sleep\r\n`],
			'another item': ['- Sleep\n\n- [Goal]\n', `- Sleep ${comment}\n\n- [Goal]\n`],
			'an item in an item': ['- Goals\n  - [Goal]\n', `- Goals ${comment}\n  - [Goal]\n`],
			'a line of a quote': [
				'> It serves\n> [Feature Name] well.\n',
				`> It serves ${comment}\n> [Feature Name] well.\n`,
			],
			'a row behind another': [
				'| Risk | Odds |\n|---|---|\n| Loss | Low |\n| [What could go wrong] | Low |\n',
				`| Risk | Odds |\n|---|---|\n| Loss | Low ${comment} |\n| [What could go wrong] | Low |\n`,
			],
			'the head of a table': [
				'| [Feature Name] | Odds |\n|---|---|\n| Loss | Low |\n',
				`${comment}\n| [Feature Name] | Odds |\n|---|---|\n| Loss | Low |\n`,
			],
		};
		cases('placeholder', 'Silence placeholder on this line', silenced);

		it('does what it says, and nothing else', () => {
			for (const [before, after] of Object.values(silenced)) {
				const count = (text: string) =>
					open(text, plan).findings.filter(({ rule }) => rule === 'placeholder').length;
				assert.equal(count(after), count(before) - 1, after);
			}
		});

		it('is not offered where no comment can stand', () => {
			for (const text of [
				'| Risk | Odds |\n|---|---|\n| [What could go wrong] | Low |\n',
				'---\ndate: YYYY-MM-DD\n---\n',
				'- Sleep\n\n  ```\n  code\n  ```\n- [Goal]\n',
			]) {
				assert.ok(!names(text, 'placeholder').includes('Silence placeholder on this line'), text);
			}
		});
	});
});
