import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
	DesignDocument,
	type DiagramCheck,
	type Edit,
	parseTemplate,
	scaffold,
} from '../../src/core/index.ts';

const templates = readdirSync('templates').map((file) =>
	parseTemplate(readFileSync(`templates/${file}`, 'utf8'), file.replace('.md', '')),
);

/** Whose questions stay where they are answered in the next block. */
const questions = parseTemplate(
	'# Q: [Name]\n\n## Reason\n\nWhy is it needed now?\n\nWho needs it most?\n\n## Use\n\nWhich of them starts with it?\n',
	'questions',
);

/** What people type, and what opens and closes the things that reach far: fences, comments, front matter, lists, definitions. */
const pieces = [
	...[
		'\n',
		'\n',
		'\n\n',
		'\r\n',
		'\r',
		' ',
		'    ',
		'\t',
		'-',
		'---',
		'---\n',
		'```',
		'```\n',
		'```mermaid\n',
		'flowchart\n',
		'- ```mermaid\n  ',
		'~~~',
		'<!--',
		'-->',
		'`',
	],
	...[
		'# ',
		'## Goals\n',
		'### Phase 1: Foundation\n',
		'## Open Questions\n',
		'===\n',
		'> ',
		'- ',
		'1. ',
		'- [ ] ',
		'|',
		'| a | b |\n|---|---|\n',
	],
	...[
		'[Name]',
		'[YYYY-MM-DD]',
		'[',
		']',
		'](',
		')',
		'[x]: /url\n',
		'[Name]: https://example.org "a\n',
		'"',
		'[Link]',
		'<owner>',
		'<div>\n',
		'</div>',
	],
	...[
		'TBD',
		'TODO: later',
		'**Status**: Draft',
		'**Status**: Approved\n',
		'Low/Med/High',
		'N/A: not needed',
		'**Goals**',
		'\\',
		'$',
		'$$',
	],
	...[
		'<!-- technical-design-disable-next-line placeholder -->\n',
		'template: technical-plan\n',
		'omit: [Goals]\n',
		'status: Approved\n',
	],
	...['word', 'x', 'é', '𝒳', '\uFEFF', '\0', '\u2028', '🙂'],
];

const piece = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom(...pieces) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const rawEdit = fc.record({
	at: fc.nat(),
	length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(6), fc.nat(400)),
	text: fc.oneof(
		{ weight: 5, arbitrary: piece },
		fc.constant(''),
		fc.array(piece, { maxLength: 6 }).map((each) => each.join('')),
	),
});
const scrap = fc.array(piece, { maxLength: 60 }).map((each) => each.join(''));
const scaffolded = fc
	.tuple(fc.constantFrom(...templates), fc.nat(3000), fc.nat(1500))
	.map(([template, from, length]) =>
		scaffold(template, { title: 'Any' }).slice(from < 300 ? 0 : from, from + length),
	);

function stateOf(document: DesignDocument): unknown {
	const { text, findings, outline, completeness, template, frontMatterError } = document;
	return { text, findings, outline, completeness, template: template?.id, frontMatterError };
}

/** Stands for a parser that has read some of the diagrams. */
function checkAbove(length: number): DiagramCheck {
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
	return (source) => (source.length > length ? { message: 'too long', range } : undefined);
}

/** Edits per run of `npm test`; `FUZZ_RUNS=2000` for a long one. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);

describe('a document that was edited', () => {
	it('equals one that was opened with the same text, after every edit', () => {
		const property = fc.property(
			fc.oneof(scrap, scaffolded),
			fc.array(rawEdit, { minLength: 1, maxLength: 30 }),
			fc.boolean(),
			(text, raw, look) => {
				const document = DesignDocument.open(text, { templates });
				let expected = text;
				for (const { at, length, text: inserted } of raw) {
					const offset = at % (expected.length + 1);
					const edit: Edit = { offset, length: Math.min(length, expected.length - offset), text: inserted };
					document.update([edit]);
					expected = expected.slice(0, edit.offset) + edit.text + expected.slice(edit.offset + edit.length);
					if (look)
						assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(expected, { templates })));
				}
				assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(expected, { templates })));
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text, where blocks answer others', () => {
		const parts = [
			'Why is it needed now?\n\n',
			'Who needs it most?\n\n',
			'All do.\n\n',
			'## Use\n\n',
			'[Name]\n\n',
			'<!-- x -->\n\n',
		];
		const text = fc
			.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 9 })
			.map((all) => all.join(''));
		const edit = fc.record({
			at: fc.nat(),
			length: fc.nat(30),
			text: fc.constantFrom('', 'x', '?', '\n\n', ...parts),
		});
		const options = { templates: [questions], template: 'questions' };
		const property = fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
			const document = DesignDocument.open(start, options);
			for (const { at, length, text: inserted } of edits) {
				const offset = at % (document.text.length + 1);
				document.update([{ offset, length, text: inserted }]);
				assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(document.text, options)));
			}
		});
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text, where brackets ask by what stands elsewhere', () => {
		const parts = [
			'# [Titel]\n\n',
			'**Autor**: [Nombre]\n\n',
			'- [Alfa]\n\n',
			'- {alfa y beta}\n\n',
			'Because of [what] it is.\n\n',
			'# \\[Titel\\]\n\n',
			'- \\[Alfa\\]\n- A: \\[Describe it\\]\n\n',
			'Because of \\[what\\] it is.\n\n',
			'Because of {what and when} it is.\n\n',
			'Is [Describe it] and [e.g. this or that].\n\n',
			'| a | b |\n|---|---|\n| HH:MM | <Ort> |\n\n',
			'- A: (fill me in)\n- B: (leave blank)\n\n',
			'[a]: /a\n[b]: /b\n[c]: /c\n\n',
		];
		const text = fc
			.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 14 })
			.map((all) => all.join(''));
		const edit = fc.record({
			at: fc.nat(),
			length: fc.nat(30),
			text: fc.constantFrom('', 'x', '[', ']', '\n\n', ...parts),
			look: fc.boolean(),
		});
		const property = fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
			const document = DesignDocument.open(start, { templates: [] });
			for (const { at, length, text: inserted, look } of edits) {
				const offset = at % (document.text.length + 1);
				document.update([{ offset, length, text: inserted }]);
				if (look)
					assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(document.text, { templates: [] })));
			}
			assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(document.text, { templates: [] })));
		});
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text, where headings are reworded', () => {
		const titles = [
			'Goals',
			'Goalz',
			'Context',
			'Decision',
			'Decisions',
			'Status',
			'Rollback Plan',
			'Data Model',
			'Entities',
			'Entity: Order',
			'Entity Relationships',
			'Data Migration',
			'Quality',
			'Performance',
			'Security',
			'Components and Data',
			'Alternatives',
			'Component: Cart',
			'A: b',
			'[x]',
		];
		const bodies = [
			'',
			'Text.',
			'[Name]',
			'N/A: none',
			'TBD',
			'**Goals**',
			'**Decision**: yes',
			'- [Goals]',
			'## Next',
		];
		const section = fc
			.tuple(fc.constantFrom('#', '##', '###'), fc.constantFrom(...titles), fc.constantFrom(...bodies))
			.map(([level, title, body]) => `${level} ${title}\n\n${body}\n`);
		const head = fc.constantFrom(
			'',
			'---\ntemplate: adr\n---\n',
			'---\nomit: [Context]\n---\n',
			'---\ntemplate: feature-architecture\n---\n# Technical Architecture: Cart\n\n',
			'---\ntemplate: technical-design\n---\n',
			'Before [Name].\n',
		);
		const outline = fc
			.constantFrom(...templates)
			.map(({ body }) => body.match(/^#+ .*$/gm)!.map((line) => `${line}\n\nText.\n`));
		const edit = fc.record({
			heading: fc.nat(),
			at: fc.nat(20),
			length: fc.nat(2),
			text: fc.constantFrom('', 'x', 's', ' ', '#', ': done', 'tus', '\n', '[y]', ...titles),
			below: fc.boolean(),
			look: fc.boolean(),
		});
		const property = fc.property(
			head,
			fc.oneof({ weight: 3, arbitrary: fc.array(section, { minLength: 2, maxLength: 14 }) }, outline),
			fc.array(edit, { minLength: 1, maxLength: 20 }),
			(front, sections, edits) => {
				const document = DesignDocument.open(front + sections.join('\n'), { templates });
				for (const { heading, at, length, text, below, look } of edits) {
					const headings = [...document.text.matchAll(/^#+ .*$/gm)];
					if (headings.length === 0) return;
					const { index, 0: line } = headings[heading % headings.length]!;
					const offset = below ? index + line.length + 1 : index + Math.min(at, line.length);
					document.update([{ offset, length, text }]);
					if (look)
						assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(document.text, { templates })));
				}
				assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(document.text, { templates })));
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('leaves findings alone that were asked for before', () => {
		const property = fc.property(
			fc.oneof(scrap, scaffolded),
			fc.array(rawEdit, { minLength: 1, maxLength: 8 }),
			(text, edits) => {
				const document = DesignDocument.open(text, { templates });
				const before = edits.map(({ at, length, text: inserted }) => {
					const { findings } = document;
					const copy = structuredClone(findings);
					document.update([{ offset: at % (document.text.length + 1), length, text: inserted }]);
					assert.ok(document.findings);
					return { findings, copy };
				});
				for (const { findings, copy } of before) assert.deepEqual(findings, copy);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('gives the same array as long as nothing in it differs', () => {
		const document = DesignDocument.open('# T\n\nWords.\n\n- [Name]\n- TBD\n', { templates });
		const { findings } = document;
		document.update([{ offset: 5, length: 0, text: 'More w' }]);
		assert.equal(document.findings, findings);
		document.update([{ offset: 5, length: 0, text: '\n' }]);
		assert.notEqual(document.findings, findings);
		assert.equal(findings.length, 2);
	});

	it('equals one that was opened when more was known of its diagrams', () => {
		const property = fc.property(
			scrap,
			fc.array(rawEdit, { maxLength: 5 }),
			fc.nat(9),
			fc.boolean(),
			(scraps, raw, length, look) => {
				let expected = `# T\n\n${scraps}\n\n\`\`\`mermaid\nflowchart LR\n\`\`\`\n\n- x\n\n  \`\`\`mermaid\n  pie\n  \`\`\`\n`;
				let checkDiagram: DiagramCheck = () => undefined;
				const asked = new Set<string>();
				const ask: DiagramCheck = (source) => {
					asked.add(source);
					return checkDiagram(source);
				};
				const document = DesignDocument.open(expected, { templates, checkDiagram: ask });
				assert.ok(document.findings);
				for (const { at, text } of raw) {
					const offset = at % (expected.length + 1);
					document.update([{ offset, length: 0, text }]);
					expected = expected.slice(0, offset) + text + expected.slice(offset);
					if (look) assert.ok(document.findings);
				}
				checkDiagram = checkAbove(length);
				if (look) assert.ok(document.completeness);
				document.recheckDiagrams(asked);
				assert.deepEqual(
					stateOf(document),
					stateOf(DesignDocument.open(expected, { templates, checkDiagram })),
				);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);
});
