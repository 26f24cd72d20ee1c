import fc from 'fast-check';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';
import { assertAsOpened, runs, templates } from './support/incremental.ts';

/** Whose questions stay where they are answered in the next block. */
const questions = parseTemplate(
	'# Q: [Name]\n\n## Reason\n\nWhy is it needed now?\n\nWho needs it most?\n\n## Use\n\nWhich of them starts with it?\n',
	'questions',
);

/** Whether a document that was opened with `start` equals one opened anew after each of the edits; `at` is cut to the text. */
function assertFollows(
	start: string,
	edits: readonly { readonly at: number; readonly length: number; readonly text: string }[],
	options: Parameters<typeof DesignDocument.open>[1],
): void {
	const document = DesignDocument.open(start, options);
	for (const { at, length, text } of edits) {
		document.update([{ offset: at % (document.text.length + 1), length, text }]);
		assertAsOpened(document, document.text, options);
	}
}

/** What a block means depends on others, which an edit did not touch. */
describe('a document that was edited, and its blocks depend on each other,', () => {
	it('equals one that was opened with the same text where blocks answer others', () => {
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
			assertFollows(start, edits, options);
		});
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text where prompts are of its template or of another', () => {
		const parts = [
			'[Name]\n\n',
			'[Describe what is slow]\n\n- [e.g. the queue]\n\n',
			'[Explain who waits for it]\n\n',
			'[List what was tried]\n\n',
			'**Base**: [Postgres or MySQL]\n\n',
			'Because of [load] it is.\n\n',
			'## Use\n\n[Say when it is needed]\n\n',
		];
		const template = parseTemplate(`# Q: [Name]\n\n${parts.slice(1, 4).join('')}`, 'own');
		const text = fc
			.array(fc.constantFrom(...parts), { minLength: 4, maxLength: 12 })
			.map((all) => all.join(''));
		const edit = fc.record({
			at: fc.nat(),
			length: fc.nat(40),
			text: fc.constantFrom('', 'x', ']', '\n\n', ...parts),
		});
		const options = { templates: [questions, template] };
		const property = fc.property(
			fc.constantFrom('', '---\ntemplate: own\n---\n\n', '---\ntemplate: questions\n---\n\n'),
			text,
			fc.array(edit, { minLength: 1, maxLength: 12 }),
			(front, start, edits) => {
				assertFollows(front + start, edits, options);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text where brackets ask by what stands elsewhere', () => {
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
				if (look) assertAsOpened(document, document.text, { templates: [] });
			}
			assertAsOpened(document, document.text, { templates: [] });
		});
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);

	it('equals one that was opened with the same text where a number becomes a title that says more', () => {
		const document = DesignDocument.open('# RFC-21\n\n## Queues\n\n## Authors\n\nAda\n', { templates });
		for (const text of [' of Ada', '']) {
			document.update([{ offset: 8, length: document.text.indexOf('\n') - 8, text }]);
			assertAsOpened(document, document.text, { templates });
		}
	});

	it('equals one that was opened with the same text where a heading’s word becomes two', () => {
		const titles = [
			'Technical Decisions',
			'Context',
			'Options Considered',
			'Picked',
			'Rationale',
			'Xdecisionmade',
			'Links',
		];
		const sections = titles.map((title, at) => `${at === 0 ? '#' : '##'} ${title}\n\nText.\n`);
		const front = '---\ntemplate: feature-architecture\n---\n# Technical Architecture: Cart\n\n';
		const document = DesignDocument.open(front + sections.join('\n'), { templates });
		assertAsOpened(document, document.text, { templates });
		const offset = document.text.indexOf('made');
		document.update([{ offset, length: 0, text: ' ' }]);
		assertAsOpened(document, document.text, { templates });
		document.update([{ offset, length: 1, text: '' }]);
		assertAsOpened(document, document.text, { templates });
	});

	it('equals one that was opened with the same text where headings are reworded', () => {
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
			'RFC-21',
			'Part 1',
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
					if (look) assertAsOpened(document, document.text);
				}
				assertAsOpened(document, document.text);
			},
		);
		fc.assert(property, { numRuns: runs });
	}).timeout(600_000);
});
