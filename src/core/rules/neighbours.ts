import type { Span } from '../markdown/inline.ts';
import type { Prose } from '../markdown/parts.ts';
import type { Passage, Reading } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import { alternativesOf, areOpposites, isKnownScale, isYesOrNo } from '../template/choices.ts';
import { isMark, mayBePrompt } from '../template/prompts.ts';
import { innerOf, isEnclosed } from './enclosed.ts';
import type { Context, Report } from './rule.ts';

interface Bracket {
	readonly passage: Passage;
	readonly span: Span;
}

/** `[1-5]`, `[0–100%]`, `[A–F]`, `[XX%]`, `[99.9%]`, `[14.4x]` */
const range = /^(?:\d+ ?[-–] ?\d+|[A-Z] ?[-–] ?[A-Z]|[\dXN]+(?=%)|\d+\.?\d*(?=[%x]))[%x]?$/;

/** `[param]` in code, all of a cell */
const inCode = /^`\[([^[\]`]+)\]`$/;

/** Brackets side by side are of one kind: in a row or line of nothing else, where one is a prompt, `[When]` and `[Baseline]` are, too. */
export function checkNeighbours({ text, rows, passages }: Reading, context: Context, report: Report): void {
	if (report.findings.length === 0 || !/[[{<|]/.test(text)) return;
	for (const passage of passages) {
		const { prose, spans } = passage;
		if (spans.length < 2 || prose.kind === 'cell' || prose.kind === 'metadata') continue;
		let next = 0;
		for (const { start, end } of passage.values) {
			const brackets: Bracket[] = [];
			let between = '';
			let from = start;
			for (; next < spans.length && spans[next]!.start < end; next++) {
				const span = spans[next]!;
				if (!isEnclosed(span) || span.depth > 0 || span.start < from || span.end > end) continue;
				between += prose.content.slice(from, span.start);
				from = span.end;
				brackets.push({ passage, span });
			}
			if (brackets.length > 1 && /^[\s*_"'“”:,;.→>|/–—-]*$/.test(between + prose.content.slice(from, end)))
				addAlike(brackets, context, report);
		}
	}
	let at = 0;
	for (const { header, cells } of rows) {
		const brackets: Bracket[] = [];
		for (const cell of cells) {
			while (passages[at]!.prose !== cell) at++;
			if (header || !/^`?[[{<]/.test(cell.content)) continue;
			const passage = passages[at]!;
			const [span] = passage.spans;
			if (span && (isEnclosed(span) || span.kind === 'code') && passage.isAll(span))
				brackets.push({ passage, span });
		}
		if (header) continue;
		addAlike(brackets, context, report);
		addChoices(cells, report);
	}
}

/** `| {system} | Upstream/Downstream | {impact} |`, `| T1 | Low/High | | Plan/Code | Open/Closed |`: where all cells but a number in front ask, alternatives ask, too; an empty one does not count. */
function addChoices(cells: readonly Prose[], report: Report): void {
	if (!cells.some(({ content }) => /[|/]/.test(content))) return;
	const asked = cells.filter(({ content }) => !/^[A-Z]*-?\d+$/.test(content));
	const open = asked.filter((cell) => !report.isClaimed(cell, 0, cell.content.length));
	if (open.length === 0 || open.length === asked.length) return;
	if (open[0] === cells[0]) {
		addYesOrNo(open, report);
		return;
	}
	const fewest = open.length > asked.length - 2 ? 3 : 2;
	const choices = open.map(({ content }) => (/[|/]/.test(content) ? alternativesOf(content) : undefined));
	if (!choices.every((each) => each && each.length >= fewest)) return;
	for (const [at, cell] of open.entries())
		report.addIn('choice', cell, 0, cell.content.length, { alternatives: choices[at]! });
}

/** `| Mail addresses | [Number] | Yes/No | Yes/No |`: the first cell names the row, and none of the others is answered. */
function addYesOrNo([, ...open]: readonly Prose[], report: Report): void {
	const choices = open.map(({ content }) => alternativesOf(content));
	const isSure = (all: readonly string[]) =>
		isYesOrNo(all) || areOpposites(all) || (all.length > 2 && isKnownScale(all, true));
	if (!choices.every((each) => each && isSure(each))) return;
	for (const [at, { content }] of open.entries())
		report.addIn('choice', open[at]!, 0, content.length, { alternatives: choices[at]! });
}

function addAlike(brackets: readonly Bracket[], context: Context, report: Report): void {
	const others = brackets.filter(
		({ passage: { prose }, span }) => !report.isClaimed(prose, span.start, span.end),
	);
	if (others.length === brackets.length) return;
	for (const { passage, span } of others) {
		const isCode = span.kind === 'code';
		const inner = isCode
			? (inCode.exec(passage.prose.content.slice(span.start, span.end))?.[1] ?? '')
			: innerOf(passage, span);
		if ((mayBePrompt(inner) || isMark(inner) || range.test(inner)) && !isReference(span, passage, context))
			report.addPrompt(passage.prose, span.start + Number(isCode), span.end - Number(isCode));
	}
}
