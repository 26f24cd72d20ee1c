import { foldCode } from '../codePrompts.ts';
import { rowText, unitsOf } from '../filler.ts';
import { codeLines } from '../markdown/parts.ts';
import type { BlockRule } from './rule.ts';

/** Sample rows, skeleton code, stock diagrams and unmarked filler: told only by comparison with the template. */
export const example: BlockRule<'example'> = {
	id: 'example',
	summary: 'Content of the template that was only an example: a sample row, skeleton code, a stock diagram.',
	rationale: 'An example reads like a statement about the system, and it is none.',
	fix: 'Replace it by your own, or delete it.',
	check({ passages, code, rows }, { template }, report) {
		if (!template) return;
		for (const each of code) {
			const lines = codeLines(each);
			const whole = template.code.has(foldCode(each));
			const [first] = lines;
			const last = lines.at(-1);
			if (whole && first && last) {
				const start = { line: first.line, character: first.column };
				const end = { line: last.line, character: last.column + last.text.length };
				report.add('example', { start, end }, { text: first.text });
			} else if (template.drawings.size > 0) {
				for (const { text, line, column } of lines) {
					if (!template.drawings.has(text)) continue;
					const start = { line, character: column };
					report.add('example', { start, end: { line, character: column + text.length } }, { text });
				}
			}
		}
		if (template.filler.size === 0) return;
		for (const passage of passages) {
			for (const { start, end, text } of unitsOf(passage)) {
				if (end > start && template.filler.has(text))
					report.addIn('example', passage.prose, start, end, { text });
			}
		}
		for (const { cells } of rows) {
			const text = rowText(cells);
			const last = cells.at(-1);
			if (!last || !template.filler.has(text)) continue;
			const start = cells[0]!.placeOf(0);
			const end = last.placeOf(last.content.length);
			report.add('example', { start, end }, { text });
		}
	},
};
