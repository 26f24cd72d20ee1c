import { DesignDocument } from '../document/document.ts';
import { flatten } from '../flatten.ts';
import { plainText } from '../markdown/reading.ts';
import { titleKey } from '../template/titles.ts';
import type { Finding, Section } from '../types.ts';
import { anchorOf } from './anchor.ts';
import { type BlockNode, blockAt, closest, outermost } from './blockAt.ts';
import type { Fix, TextEdit } from './fix.ts';
import { insertSection } from './insertSection.ts';
import { knownFieldAt } from './knownField.ts';
import { type OpenQuestion, openQuestion } from './openQuestion.ts';
import { Source } from './source.ts';
import { titles } from './titles.ts';

/** What nobody can answer yet goes to the section for open questions, a link to it stays. Nothing where the template has no such section. */
export function askLater(
	source: Source,
	finding: Finding<'placeholder' | 'unfinished'>,
	block: BlockNode | undefined,
): Fix[] {
	const { start } = finding.range;
	if (!block || closest(block, 'fence', 'code_block', 'heading', 'thead', 'html_block')) return [];
	if (finding.rule === 'placeholder' && knownFieldAt(source, start)) return [];
	if (source.sectionsAt(start.line).some(isForQuestions)) return [];
	const question = openQuestion(source, finding, block);
	if (!question) return [];
	const section = flatten(source.document.outline).find(isForQuestions);
	const edits = section ? [ask(source, section, question)] : askInNewSection(source, question);
	const title = section?.title ?? /^#+ (.*)$/m.exec(edits[0]?.text ?? '')?.[1];
	if (title === undefined) return [];
	const words = question.isWhole ? 'Open question' : 'an open question';
	const link = words.replace(/open question/i, (name) => `[${name}](#${anchorOf(plainText(title))})`);
	return [
		{
			title: titles.askLater(title),
			edits: [{ range: question.range, text: link }, ...edits].sort(
				(a, b) => a.range.start.line - b.range.start.line,
			),
		},
	];
}

/** By its title, or by that of the template's section that it stands for. */
function isForQuestions({
	title,
	template,
}: Pick<Section, 'title'> & Partial<Pick<Section, 'template'>>): boolean {
	return [title, template?.title ?? ''].some((each) => names.test(titleKey(each)));
}

const names = /^(?:(?:open|unresolved|outstanding) (?:question|issue|point|item)|question)$/;

function askInNewSection({ document }: Source, question: OpenQuestion): TextEdit[] {
	const { template } = document;
	const section = template && flatten(template.sections).find(isForQuestions);
	if (!section) return [];
	const [insertion, ...others] = insertSection(document, section).edits;
	const made = DesignDocument.open(insertion!.text, { templates: [template], template: template.id });
	const text = new Source(made).edited(
		ask(new Source(made), flatten(made.outline).find(isForQuestions)!, question),
	);
	return [{ range: insertion!.range, text }, ...others];
}

/** In place of the template's first prompt in a list, else behind the last item, marked like it. */
function ask(source: Source, section: Section, { text }: OpenQuestion): TextEdit {
	const first = source.bodyLine(section.heading.end.line);
	const end = section.children[0]?.range.start.line ?? source.endLine(section.range);
	const prompt = source.document.findings.find(
		({ rule, range: { start } }) =>
			rule === 'placeholder' &&
			first <= start.line &&
			start.line < end &&
			itemMark.test(source.lines[start.line]!),
	);
	if (prompt) {
		const { range } = prompt;
		const isAsked = source.lines[range.end.line]![range.end.character] === '?';
		return { range, text: isAsked ? text.replace(/\?$/, '') : text };
	}
	const last = lastItem(source, first, end);
	if (last) {
		const isLoose = source.isBlank(last.start - 1) && last.parent!.children.length > 1;
		return source.replaceLines(last.end, last.end, [
			...(isLoose ? [''] : []),
			nextMark(source.lines[last.start]!) + text,
		]);
	}
	const behind = source.trimmedEnd(first, end);
	const isNone =
		behind > first &&
		source.lines.slice(first, behind).every((line) => /^\s*(?:(?:none|n\/a)\b.*)?$/i.test(line));
	const from = isNone ? first : behind;
	return source.replaceLines(from, behind, ['', `- ${text}`, ...(source.isBlank(behind) ? [] : [''])]);
}

const itemMark = /^\s*(?:[-*+]|(\d+)([.)]))\s+(?:\[[ xX]\]\s+)?(?:(?:\*\*|__)\w+:?(?:\*\*|__):?\s+)?/;

/** `- [ ] ` behind `- [x] Which region?`, `3. **Q:** ` behind `2. **Q:** Which region?`. */
function nextMark(item: string): string {
	return itemMark
		.exec(item)![0]
		.replace(/\d+/, (number) => String(Number(number) + 1))
		.replace(/\[[xX]\]/, '[ ]');
}

/** Of the outermost lists between two lines (the second exclusive). */
function lastItem(source: Source, first: number, end: number): BlockNode | undefined {
	for (let line = end - 1; line >= first; line--) {
		const block = blockAt(source, line);
		const list = block && outermost(block);
		if (list && /^(?:bullet|ordered)_list$/.test(list.type)) return list.children.at(-1);
		if (list) line = list.start;
	}
	return undefined;
}
