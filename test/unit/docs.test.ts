import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { reportedRules } from '../../src/cli/rules.ts';
import { examples } from '../../src/core/rules/examples.ts';
import { rulePage } from '../../src/core/rules/page.ts';
import { Folder } from './support/commandLine.ts';

interface Found {
	readonly rule: string;
	readonly message: string;
}

describe('the pages of the rules', () => {
	it('say what the rules say: else run npm run docs', () => {
		assert.deepEqual(readdirSync('docs/rules').sort(), reportedRules.map(({ id }) => `${id}.md`).sort());
		for (const rule of reportedRules) {
			assert.equal(readFileSync(`docs/rules/${rule.id}.md`, 'utf8'), rulePage(rule));
		}
	});

	for (const { id } of reportedRules) {
		describe(`the example of ${id}`, () => {
			const { template, found, message, mended, files } = examples[id];
			let folder: Folder;
			afterEach(() => folder.remove());

			function findingsIn(name: string, text: string): Found[] {
				folder = new Folder({
					[name]: text,
					...(template && { 'templates/plan.md': template }),
					...(files && { [files.other]: '# 7. Encrypt backups\n\nOf all regions.\n' }),
				});
				const follow = template ? ['--template', 'templates/plan.md'] : [];
				const { stdout } = folder.run(['check', name, ...follow, '--format', 'json']);
				return JSON.parse(stdout)[0].findings.map((each: Found) => ({
					rule: each.rule,
					message: each.message,
				}));
			}

			it('is found, and nothing else', () => {
				assert.deepEqual(findingsIn(files?.found ?? 'design.md', found), [{ rule: id, message }]);
			});

			it('is complete when mended', () => {
				assert.deepEqual(findingsIn(files?.mended ?? 'design.md', mended), []);
			});
		});
	}
});
