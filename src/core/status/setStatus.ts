import type { DesignDocument } from '../document/document.ts';
import type { TextEdit } from '../fixes/fix.ts';
import { Source } from '../fixes/source.ts';
import { parseBlocks } from '../markdown/blocks.ts';
import { Reading } from '../markdown/reading.ts';
import { titleKey } from '../template/titles.ts';
import type { Position, Range } from '../types.ts';
import { statusIn } from './statusIn.ts';

/** Edits that give a document another status: where it tells one now, else in its front matter. */
export function setStatus(document: DesignDocument, status: string): TextEdit[] {
	const source = new Source(document);
	const range = placeInFrontMatter(source) ?? placeInText(source);
	if (range) return [{ range, text: status }];
	const { frontMatter, lineEnd } = source;
	const line = frontMatter > 0 ? 1 : 0;
	const field = `status: ${status}${lineEnd}`;
	const text = frontMatter > 0 ? field : `---${lineEnd}${field}---${lineEnd}${lineEnd}`;
	return [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text }];
}

function placeInFrontMatter({ lines, frontMatter }: Source): Range | undefined {
	for (let line = 1; line < frontMatter - 1; line++) {
		const field = /^(status:[ \t]*)(.*?)[ \t]*(?:[ \t]#.*)?$/.exec(lines[line]!);
		if (field) return onLine(line, field[1]!.length, field[1]!.length + field[2]!.length);
	}
	return undefined;
}

/** A field near the top, else what stands in a section of that name. */
function placeInText({ document, lines, frontMatter }: Source): Range | undefined {
	const sections = document.outline.flatMap((section) => [section, ...section.children]);
	const status = sections.find(({ title }) => titleKey(title) === 'status');
	const nearTop = sections[2]?.range.start.line ?? lines.length;
	let line = frontMatter;
	for (const block of parseBlocks(lines.slice(frontMatter).join('\n'))) {
		const reading = new Reading(block);
		const value = line < nearTop ? statusIn(reading) : undefined;
		if (value) return placeOf(line, value.prose.placeOf(value.start), value.prose.placeOf(value.end));
		const [first] = reading.passages;
		if (status && first && line > status.heading.start.line && line < status.range.end.line) {
			const { prose } = first;
			return placeOf(line, prose.placeOf(0), prose.placeOf(prose.content.length));
		}
		line += block.lineCount;
	}
	return undefined;
}

function placeOf(line: number, start: Position, end: Position): Range {
	return {
		start: { line: line + start.line, character: start.character },
		end: { line: line + end.line, character: end.character },
	};
}

function onLine(line: number, start: number, end: number): Range {
	return { start: { line, character: start }, end: { line, character: end } };
}
