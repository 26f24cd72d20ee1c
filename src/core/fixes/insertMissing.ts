import { openSections } from '../completion/openSections.ts';
import { DesignDocument } from '../document/document.ts';
import type { Change, TextEdit } from './fix.ts';
import { insertSection } from './insertSection.ts';
import { Source } from './source.ts';

/** Puts all that is missing where it belongs among the sections that are there by then; one edit, whose first gap is selected. */
export function insertMissing({ document }: Source): Change {
	const { text, template } = document;
	const made = DesignDocument.open(text, { templates: [template!], template: template!.id });
	for (const { state, section } of openSections(made)) {
		if (state !== 'missing') continue;
		const before = new Source(made);
		const edits = insertSection(made, section).edits.map((edit) => before.offsetsOf(edit));
		made.update(edits.reverse());
	}
	const edit = difference(text, made.text);
	const from = edit.range.start.line;
	const gap = made.findings.find(({ rule, range }) => rule !== 'missing-section' && range.start.line >= from);
	return { edits: [edit], ...(gap && { select: gap.range }) };
}

/** Whole lines from the first to the last that differs. */
function difference(before: string, after: string): TextEdit {
	const old = linesOf(before);
	const made = linesOf(after);
	const shorter = Math.min(old.length, made.length);
	let same = 0;
	while (same < shorter && old[same] === made[same]) same++;
	let behind = 0;
	while (behind < shorter - same && old.at(-1 - behind) === made.at(-1 - behind)) behind++;
	const last = old.at(-1)!;
	const end =
		behind > 0 || /[\r\n]$/.test(last)
			? { line: old.length - behind, character: 0 }
			: { line: old.length - 1, character: last.length };
	return {
		range: { start: { line: same, character: 0 }, end },
		text: made.slice(same, made.length - behind).join(''),
	};
}

/** With their line ends. */
function linesOf(text: string): string[] {
	return text.split(/(?<=\n|\r(?!\n))/);
}
