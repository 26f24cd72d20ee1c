import assert from 'node:assert/strict';
import { DesignDocument, type DiagramCheck, fixesFor, parseTemplate } from '../../src/core/index.ts';
import { apply, nameOf } from './support/fixes.ts';

/** Stands for Mermaid: it stumbles over `!!`. */
const checkDiagram: DiagramCheck = (source) => {
	const lines = source.split('\n');
	const line = lines.findIndex((text) => text.includes('!!'));
	const character = lines[line]?.indexOf('!!') ?? 0;
	const range = { start: { line, character }, end: { line, character: character + 2 } };
	return line < 0 ? undefined : { message: 'Unexpected !!', range };
};

const template = parseTemplate(
	'# Plan: [Feature Name]\n\n```mermaid\nflowchart LR\n  A[Client] --> B!!\n```\n\n## Flow\n\n```mermaid\npie\n  "[Part]" : 1\n```\n',
	'plan',
);

function open(text: string): DesignDocument {
	return DesignDocument.open(text, { templates: [template], template: 'plan', checkDiagram });
}

/** Where diagrams are wrong: `line:character` of start and end. */
function places(text: string): string[] {
	return open(text)
		.findings.filter(({ rule }) => rule === 'mermaid-syntax')
		.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`);
}

describe('mermaid-syntax', () => {
	const found: Record<string, [string, string]> = {
		'a fence': ['```mermaid\npie\n  a!!\n```\n', '2:3-2:5'],
		'a fence of tildes that nobody closed': ['Text.\n\n~~~ mermaid\npie!!', '3:3-3:5'],
		'an info string in capitals with more words': ['```Mermaid theme\npie!!\n```\n', '1:3-1:5'],
		'Windows line ends': ['# T\r\n\r\n```mermaid\r\npie\r\n a!!\r\n```\r\n', '4:2-4:4'],
		'a list item': ['- Flow:\n\n  ```mermaid\n  pie\n    a!!\n  ```\n', '4:5-4:7'],
		'a list item indented by a tab': ['- Flow:\n\n\t```mermaid\n\tpie!!\n\t```\n', '3:4-3:6'],
		'an item that begins with it': ['1. ```mermaid\n   pie!!\n   ```\n', '1:6-1:8'],
		'a quote': ['> ```mermaid\n> pie\n> a!!\n> ```\n', '2:3-2:5'],
		'an item in a quote': ['> - x\n>\n>   ```mermaid\n>   pie!!\n>   ```\n', '3:7-3:9'],
		'an indented fence': ['  ```mermaid\n  pie!!\n  ```\n', '1:5-1:7'],
		'behind characters of two units': ['```mermaid\n𝒳🙂!!\n```\n', '1:4-1:6'],
		'front matter in the document': ['---\ntitle: T\n---\n\n```mermaid\npie!!\n```\n', '5:3-5:5'],
	};
	for (const [name, [text, place]] of Object.entries(found)) {
		it(`tells the place in ${name}`, () => assert.deepEqual(places(text), [place]));
	}

	const left: Record<string, string> = {
		'a diagram that can be read': '```mermaid\npie\n```\n',
		'an empty fence': '```mermaid\n\n```\n',
		'other code': '```sh\necho !!\n```\n',
		'prose and inline code': 'mermaid!! `mermaid !!`\n',
		'the template’s own diagram, an example already': '```mermaid\nflowchart LR\n  A[Client] --> B!!\n```\n',
		'a diagram with a prompt to fill in': '```mermaid\npie\n  "[Part]" : !!\n```\n',
		'one that is silenced':
			'<!-- technical-design-disable-next-line mermaid-syntax -->\n\n```mermaid\npie\n  a!!\n```\n',
	};
	for (const [name, text] of Object.entries(left)) {
		it(`leaves ${name}`, () => assert.deepEqual(places(text), []));
	}

	it('is a warning until the status says otherwise, and opens its section', () => {
		const fence = '```mermaid\npie!!\n```\n';
		const severityIn = (status: string) =>
			open(`# Plan: Cart\n\n**Status**: ${status}\n\n${fence}`).findings.find(
				({ rule }) => rule === 'mermaid-syntax',
			)?.severity;
		assert.deepEqual(['Draft', 'In Review', 'Approved'].map(severityIn), ['information', 'warning', 'error']);
		assert.equal(open(`# Plan: Cart\n\n## Flow\n\n${fence}`).outline[0]?.children[0]?.complete, false);
	});

	it('is found once somebody has parsed the diagram', () => {
		const known = new Set<string>();
		const document = DesignDocument.open('# T\n\n```mermaid\npie!!\n```\n', {
			templates: [],
			checkDiagram: (source) => (known.has(source) ? checkDiagram(source) : undefined),
		});
		assert.deepEqual(document.findings, []);
		known.add('pie!!\n');
		assert.equal(document.recheckDiagrams(new Set(['flowchart\n'])), false);
		assert.equal(document.recheckDiagrams(known), true);
		assert.deepEqual(
			document.findings.map(({ rule }) => rule),
			['mermaid-syntax'],
		);
	});

	describe('is silenced', () => {
		const comment = '<!-- technical-design-disable-next-line mermaid-syntax -->';
		const cases: Record<string, [string, string]> = {
			'by a comment before the fence': [
				'Text.\n\n```mermaid\npie!!\n```\n',
				`Text.\n\n${comment}\n\`\`\`mermaid\npie!!\n\`\`\`\n`,
			],
			'in a list item': [
				'- Flow:\r\n  ```mermaid\r\n  pie!!\r\n  ```\r\n',
				`- Flow:\r\n  ${comment}\r\n  \`\`\`mermaid\r\n  pie!!\r\n  \`\`\`\r\n`,
			],
			'in a quote': [
				'> Flow:\n>\n> ```mermaid\n> pie!!\n> ```\n',
				`> Flow:\n>\n> ${comment}\n> \`\`\`mermaid\n> pie!!\n> \`\`\`\n`,
			],
		};
		for (const [name, [before, after]] of Object.entries(cases)) {
			it(name, () => {
				const document = open(before);
				const finding = document.findings.find(({ rule }) => rule === 'mermaid-syntax')!;
				const fix = fixesFor(document, finding).find(
					({ title }) => nameOf(title) === 'Silence mermaid-syntax in this code block',
				);
				assert.equal(fix && apply(document, fix), after);
				assert.deepEqual(places(after), []);
			});
		}
	});
});
