import assert from 'node:assert/strict';
import { guidanceAt, parseTemplate } from '../../src/core/index.ts';
import { builtIn, open } from './support/fixes.ts';

/** What is said at the place of `‸`. */
function guidance(text: string, template = builtIn('technical-plan')) {
	const lines = text.slice(0, text.indexOf('‸')).split(/\r\n|\n/);
	const position = { line: lines.length - 1, character: lines.at(-1)!.length };
	return guidanceAt(open(text.replace('‸', ''), template), position);
}

describe('guidance', () => {
	it('tells at a heading what the template asks for there, without brackets and marks', () => {
		const said = guidance('## Technology Choices\n\n### Tools & ‸Infrastructure\n\nNone.\n')!;
		assert.equal(said.section, 'Tools & Infrastructure');
		assert.deepEqual(said.asks, [
			'CI/CD: Tool - what it builds, tests and gates',
			'Monitoring: Tool - what it watches, and who looks',
			'Deployment: Platform - why it fits the load and the team',
		]);
		assert.deepEqual(said.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 26 } });
	});

	it('tells at a placeholder what its section asks for, and what is still open in it', () => {
		const text =
			'# Risks\r\n\r\n## Security Considerations\r\n\r\n- **Rate Limiting**: [Limit‸]\r\n- TBD\r\n\r\n## Notes\r\n\r\nTBD\r\n';
		const said = guidance(text)!;
		assert.equal(said.asks.length, 5);
		assert.deepEqual(
			said.open.map(({ range: { start } }) => start),
			[
				{ line: 4, character: 21 },
				{ line: 5, character: 2 },
			],
		);
		assert.deepEqual(said.range.start, { line: 4, character: 21 });
	});

	it('names the columns of a table', () => {
		assert.deepEqual(guidance('### Libraries & Dependencies‸\n')!.asks, [
			'Library · What it saves us from writing · Version or range · Why this one: upkeep, licence, size',
		]);
	});

	it('names what stands below a heading that asks for nothing itself', () => {
		assert.deepEqual(guidance('## Dependencies‸\n\nNone.\n')!.asks, [
			'External Services',
			'Internal Dependencies',
			'Infrastructure Requirements',
		]);
	});

	it('repeats the comments of a team’s template', () => {
		const template = parseTemplate(
			'# Note: [Title]\n\n## Motivation (optional)\n\n<!-- Why now?\n\nNumbers help. -->\n\n## Motion\n',
			'note',
		);
		const said = guidance('## Motivation‸\n\nMoney.\n', template)!;
		assert.deepEqual(said.asks, ['Why now?', 'Numbers help.']);
		assert.ok(said.optional);
	});

	it('has nothing to say elsewhere', () => {
		assert.equal(guidance('## Dependencies\n\nNone‸.\n'), undefined);
		assert.equal(guidance('‸\n\n## Dependencies\n'), undefined);
	});

	it('knows nothing of a section of the author’s own but what is open', () => {
		const said = guidance('## My Thoughts‸\n\nTBD\n')!;
		assert.deepEqual(said.asks, []);
		assert.equal(said.open.length, 1);
	});
});
