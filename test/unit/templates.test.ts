import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

const variants = [
	'application-architecture',
	'feature-architecture',
	'system-architecture',
	'technical-design',
	'technical-plan',
];
const prompt = /\[(?! \])[^[\]]+\]/;

function read(id: string) {
	const text = readFileSync(`templates/${id}.md`, 'utf8');
	const [, front, body] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text)!;
	return { front: parse(front!), body: body! };
}

/**
 * A line for each heading with what follows it, in order: field and list labels, markers of items without a label,
 * table headers, code fences with their language, rules. Prompts read `[…]`, lead-in sentences `…:`.
 */
function outlineOf(markdown: string): string {
	const lines = markdown.replace(new RegExp(prompt, 'g'), '[…]').split('\n');
	const found: string[] = [];
	let fenced = false;
	for (const [index, line] of lines.entries()) {
		const [, marker, text] = /^\s*((?:[-*] |\d+\. )?(?:\[ \] )?)(.*)$/.exec(line)!;
		const label = /^[^:]+:/.exec(text!)?.[0].replace(/[*`]/g, '');
		if (text!.startsWith('```')) {
			if (!fenced) found.push(text!);
			fenced = !fenced;
		} else if (fenced || line === '') {
		} else if (text!.startsWith('#')) found.push(`\n${text}`);
		else if (text!.startsWith('|')) {
			if (/^\|-/.test(lines[index + 1] ?? '')) found.push(text!);
		} else if (/^(?:---|\*\*\[…\]\*\*|\[…\])$/.test(line)) found.push(line);
		else if (/^\w[^[*]*:$/.test(line)) found.push('…:');
		else found.push(`${marker}${label ?? ''}`.trim());
	}
	return `${found.join(' · ').replaceAll(' · \n', '\n').trim()}\n`;
}

/** Items, cells, fields and paragraphs that ask for nothing, so that nobody would notice them left as they are. */
function fillerIn(markdown: string): string[] {
	const withoutCode = markdown.replace(/^ *```\w*\n([\s\S]*?)\n *```$/gm, (_, code) =>
		prompt.test(code) ? '```' : code,
	);
	const lines = withoutCode.split('\n').filter((line) => line !== '');
	return lines.filter((line, index) => {
		const next = lines[index + 1] ?? '';
		if (/^(?:#|---$|\|-|```|\*\*Note\*\*: )/.test(line) || next.startsWith('|-')) return false;
		if (line.startsWith('|'))
			return !line
				.split('|')
				.slice(1, -1)
				.every((cell) => prompt.test(cell) || /\w\/\w/.test(cell));
		if (/:(?:\*\*)?$/.test(line)) return next === '' || /^(?:#|---$)/.test(next);
		return !prompt.test(line) && !/\w \| \w/.test(line);
	});
}

const headingsOf = (markdown: string) =>
	Array.from(markdown.matchAll(/^#{1,6} (.*)$/gm), (match) => match[1]);

describe('templates', () => {
	for (const id of variants) {
		it(`${id} has the headings, labels, tables and code that its readers know`, () => {
			assert.equal(outlineOf(read(id).body), readFileSync(`test/unit/outlines/${id}.txt`, 'utf8'));
		});
	}

	for (const id of [...variants, 'adr']) {
		describe(id, () => {
			const { front, body } = read(id);

			it('introduces itself', () => {
				assert.deepEqual(Object.keys(front), [
					'id',
					'title',
					'summary',
					'fileName',
					'optional',
					'repeatable',
				]);
				assert.equal(front.id, id);
				assert.match(front.summary, /^[A-Z][^.]+\.$/);
				assert.match(front.fileName, /^\{slug\}[\w-]*\.md$/);
			});

			it('names headings of its own as optional and repeatable', () => {
				for (const title of [...front.optional, ...front.repeatable]) {
					assert.ok(headingsOf(body).includes(title), `no heading reads ${title}`);
				}
			});

			it('marks everything that is to be replaced', () => assert.deepEqual(fillerIn(body), []));

			it('shows every prompt: none reads as a link or its definition', () => {
				const environment: Record<string, unknown> = {};
				const html = new MarkdownIt().render(body, environment);
				assert.deepEqual(environment.references ?? {}, {});
				assert.doesNotMatch(html, /<a /);
			});
		});
	}

	it('quote prompts in diagrams, where bare brackets are syntax', () => {
		const { body } = read('application-architecture');
		const diagrams = Array.from(body.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm), (match) => match[1]!);
		assert.equal(diagrams.length, 2);
		for (const diagram of diagrams) {
			assert.match(diagram, /"\[/);
			assert.doesNotMatch(diagram.replace(/"[^"]*"/g, ''), prompt);
		}
	});

	it('are the five variants and the ADR, each under a name of its own', () => {
		const ids = readdirSync('templates').map((file) => file.replace(/\.md$/, ''));
		assert.deepEqual(ids.sort(), ['adr', ...variants]);
		assert.equal(new Set(ids.map((id) => read(id).front.title)).size, ids.length);
	});
});

describe('filler in a template', () => {
	const cases = [
		'High-level summary of the technical approach.',
		'- **Purpose**: What it does',
		'- Question 1',
		'**Owner**: Name',
		'1. User action',
		'| Option A | [Pros] |',
		'- **Test Scenarios**:\n\n## Next',
		'```\nclass Service\n```',
	];
	for (const text of cases) {
		it(`is found in ${JSON.stringify(text)}`, () => assert.notDeepEqual(fillerIn(text), []));
	}
});
