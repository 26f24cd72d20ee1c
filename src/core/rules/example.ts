import { type Code, placeInCode } from '../markdown/parts.ts';
import type { Passage } from '../markdown/reading.ts';
import { alternativesOf } from '../template/choices.ts';
import { foldCode } from '../template/codePrompts.ts';
import { isFiller, isOnlyComment, rowText, type Unit, unitsOf } from '../template/filler.ts';
import type { TemplateIndex } from '../template/templateIndex.ts';
import type { BlockRule, Report } from './rule.ts';

/** Sample rows, skeleton code, stock diagrams and unmarked filler: told only by comparison with the template. */
export const example: BlockRule<'example'> = {
	id: 'example',
	summary: 'Content of the template that was only an example: a sample row, skeleton code, a stock diagram.',
	rationale: 'An example reads like a statement about the system, and is not one.',
	fix: 'Replace it with your own, or delete it.',
	check({ passages, code, rows }, { template }, report) {
		if (!template) return;
		for (const each of code) checkCode(each, template, report);
		for (const [at, passage] of passages.entries()) {
			for (const unit of unitsOf(passage)) {
				const { start, end, text } = unit;
				if (end <= start || !template.holds('filler', text)) continue;
				if (passage.prose.kind === 'heading' && !isFiller(passage, unit)) continue;
				if (isChosen(passage, unit)) continue;
				if (isOnlyComment(passage, unit) && (code.length > 0 || isBelow(passages[at + 1], passage))) continue;
				if (text.endsWith('?') && isAnswered(passage, passages[at + 1], template)) continue;
				report.addIn('example', passage.prose, start, end, { text });
			}
		}
		for (const { cells } of rows) {
			const text = rowText(cells);
			const last = cells.at(-1);
			if (!last || !template.holds('filler', text)) continue;
			const start = cells[0]!.placeOf(0);
			const end = last.placeOf(last.content.length);
			report.add('example', { start, end }, { text });
		}
	},
};

/** `Draft | **Approved**` says which, though its words are the template's. */
function isChosen({ prose }: Passage, { start, end, text }: Unit): boolean {
	if (!text.includes(' | ')) return false;
	return alternativesOf(text) !== undefined && alternativesOf(prose.content.slice(start, end)) === undefined;
}

/** A question of the template that the author answers below it stays; the next item of its list is no answer. */
function isAnswered({ prose }: Passage, next: Passage | undefined, template: TemplateIndex): boolean {
	if (!next || unitsOf(next).some(({ text }) => template.holds('filler', text))) return false;
	const isSibling = prose.kind === 'item' && next.prose.kind === 'item';
	return !isSibling || isBelow(next, { prose });
}

/** Whether a passage stands deeper in the list than the one before it. */
function isBelow(next: Passage | undefined, { prose }: Pick<Passage, 'prose'>): boolean {
	return next !== undefined && next.prose.placeOf(0).character > prose.placeOf(0).character;
}

/** A block that is the template's is one example; otherwise each line of a drawing that is the template's. */
function checkCode(code: Code, template: TemplateIndex, report: Report): void {
	const whole = template.holds('code', foldCode(code));
	const lines = code.content.split('\n').map((line) => line.trim());
	const first = lines.findIndex((line) => line !== '');
	const last = lines.findLastIndex((line) => line !== '');
	const add = (from: number, to: number) => {
		const start = placeInCode(code, from, lines[from]!);
		const end = placeInCode(code, to, lines[to]!);
		const range = { start, end: { line: end.line, character: end.character + lines[to]!.length } };
		report.add('example', range, { text: shortened(lines.slice(from, to + 1)) });
	};
	if (whole) add(first, last);
	else for (const [index, line] of lines.entries()) if (template.holds('codeLine', line)) add(index, index);
}

/** The lines in one, of which a message shows no more than the beginning. */
function shortened(lines: readonly string[]): string {
	const text = lines.filter((line) => line !== '').join(' ');
	return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

const longest = 60;
