import type { DesignDocument } from '../document/document.ts';
import { frontMatterLength } from '../markdown/frontMatter.ts';
import { countLineEnds, lineStarts, splitLines } from '../markdown/lines.ts';
import type { Edit, Position, Range, Section } from '../types.ts';
import type { TextEdit } from './fix.ts';

/** A document as fixes see it: its lines, and edits of whole lines. */
export class Source {
	readonly document: DesignDocument;
	readonly lines: readonly string[];
	/** What the document ends its lines with. */
	readonly lineEnd: string;
	/** Lines that the front matter takes. */
	readonly frontMatter: number;

	constructor(document: DesignDocument) {
		const { text } = document;
		this.document = document;
		this.lines = splitLines(text);
		this.lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
		this.frontMatter = countLineEnds(text.slice(0, frontMatterLength(text)));
	}

	/** Whether the document starts with a heading of the first level. */
	get hasTitle(): boolean {
		return this.document.outline[0]?.level === 1;
	}

	isBlank(line: number): boolean {
		return (this.lines[line] ?? '').trim() === '';
	}

	/** The line behind a heading, the dashes that underline it included. */
	bodyLine(heading: number): number {
		const isUnderlined =
			/^\s*(?:=+|-+)\s*$/.test(this.lines[heading + 1] ?? '') && !/^\s*#/.test(this.lines[heading]!);
		return heading + (isUnderlined ? 2 : 1);
	}

	/** The sections that a line stands in, the outermost first. */
	sectionsAt(line: number): Section[] {
		const path: Section[] = [];
		let sections = this.document.outline;
		for (;;) {
			const section = sections.findLast(
				({ range }) => range.start.line <= line && line < this.endLine(range),
			);
			if (!section) return path;
			path.push(section);
			sections = section.children;
		}
	}

	/** The line behind a range of whole lines. */
	endLine({ end }: Range): number {
		return end.character === 0 && end.line < this.lines.length - 1 ? end.line : this.lines.length;
	}

	/** Behind the last line of `start` to `end` (exclusive) that is not blank. */
	trimmedEnd(start: number, end: number): number {
		let last = Math.min(end, this.lines.length);
		while (last > start && this.isBlank(last - 1)) last--;
		return last;
	}

	textIn({ start, end }: Range): string {
		return start.line === end.line
			? this.lines[start.line]!.slice(start.character, end.character)
			: [
					this.lines[start.line]!.slice(start.character),
					...this.lines.slice(start.line + 1, end.line),
					this.lines[end.line]!.slice(0, end.character),
				].join('\n');
	}

	/** An edit of the document as `DesignDocument.update` takes it. */
	offsetsOf({ range: { start, end }, text }: TextEdit): Edit {
		const starts = lineStarts(this.document.text);
		const offset = starts[start.line]! + start.character;
		return { offset, length: starts[end.line]! + end.character - offset, text };
	}

	/** The text after an edit. */
	edited(edit: TextEdit): string {
		const { text } = this.document;
		const { offset, length } = this.offsetsOf(edit);
		return text.slice(0, offset) + edit.text + text.slice(offset + length);
	}

	/** Puts lines in place of those from `start` to `end` (exclusive), whether or not the last one has a line end. */
	replaceLines(start: number, end: number, lines: readonly string[]): TextEdit {
		const text = lines.map((line) => line + this.lineEnd).join('');
		if (end < this.lines.length) return { range: { start: at(start), end: at(end) }, text };
		const last = this.lines.length - 1;
		const behind = { line: last, character: this.lines[last]!.length };
		if (start === 0) return { range: { start: at(0), end: behind }, text };
		const before = { line: start - 1, character: this.lines[start - 1]!.length };
		return { range: { start: before, end: behind }, text: this.lineEnd + text };
	}
}

function at(line: number): Position {
	return { line, character: 0 };
}
