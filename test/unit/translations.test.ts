import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const readTexts = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));

/** What a translation must leave as it is: `{0}`, code, links to commands; and a menu's ellipsis. */
function fixedIn(text: string): string[] {
	return (text.match(/\{\d+\}|`[^`]+`|\(command:[\w.]+\)|…$/g) ?? []).sort();
}

const files = [
	...readdirSync('l10n').map((name) => ({ file: `l10n/${name}`, english: 'l10n/bundle.l10n.json' })),
	...readdirSync('.')
		.filter((name) => name.startsWith('package.nls.'))
		.map((file) => ({ file, english: 'package.nls.json' })),
].filter(({ file, english }) => file !== english);

describe('the translations', () => {
	it('are in five languages', () => {
		const locales = files.map(({ file }) => /([\w-]+)\.json$/.exec(file)![1]);
		assert.deepEqual([...new Set(locales)].sort(), ['de', 'es', 'fr', 'ja', 'zh-cn']);
		assert.equal(files.length, 10);
	});

	for (const { file, english } of files) {
		it(`${file} keeps placeholders, code and links`, () => {
			const original = readTexts(english);
			const wrong = Object.entries(readTexts(file)).filter(
				([key, text]) => String(fixedIn(text)) !== String(fixedIn(original[key] ?? '')),
			);
			assert.deepEqual(wrong, []);
		});

		it(`${file} says something of its own`, () => {
			const original = readTexts(english);
			const same = Object.entries(readTexts(file)).filter(([key, text]) => text === original[key]);
			assert.ok(same.length < Object.keys(original).length / 10, String(same));
			assert.ok(Object.values(readTexts(file)).every((text) => text.trim() === text && text !== ''));
		});
	}
});
