import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DesignDocument, type DiagramCheck, type Edit, scaffold } from '../../src/core/index.ts';
import { assertAsOpened, runs, templates } from './support/incremental.ts';

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

/** Stands for a parser that has read some of the diagrams. */
function checkAbove(length: number): DiagramCheck {
	const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
	return (source) => (source.length > length ? { message: 'too long', range } : undefined);
}

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
					if (look) assertAsOpened(document, expected);
				}
				assertAsOpened(document, expected);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text, though it was prepared step by step in between', () => {
		const property = fc.property(
			fc.oneof(scrap, scaffolded),
			fc.array(fc.tuple(rawEdit, fc.nat(30), fc.boolean()), { minLength: 1, maxLength: 15 }),
			fc.boolean(),
			(text, raw, toTheEnd) => {
				const document = DesignDocument.open(text, { templates });
				let steps = document.prepare();
				let expected = text;
				for (const [{ at, length, text: inserted }, count, look] of raw) {
					for (let step = 0; step < count; step++) if (steps.next().done) steps = document.prepare();
					if (look) assert.ok(document.completeness);
					const offset = at % (expected.length + 1);
					document.update([{ offset, length, text: inserted }]);
					expected = expected.slice(0, offset) + inserted + expected.slice(offset + length);
				}
				if (toTheEnd) while (!steps.next().done);
				assertAsOpened(document, expected);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('is judged by what it names now, though it named a template when it was prepared', () => {
		const text = '---\ntemplate: adr\n---\n\n# ADR-[NNNN]Any\n';
		const document = DesignDocument.open(text, { templates });
		const steps = document.prepare();
		steps.next();
		document.update([{ offset: text.indexOf('adr'), length: 3, text: 'none' }]);
		assert.ok(document.completeness);
		while (!steps.next().done);
		assertAsOpened(document, text.replace('adr', 'none'));
	});

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
				assertAsOpened(document, expected, { templates, checkDiagram });
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);
});
