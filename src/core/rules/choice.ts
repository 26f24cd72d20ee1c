import { type Span, spanText } from '../markdown/inline.ts';
import type { Prose } from '../markdown/parts.ts';
import { type Passage, plainText } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import { remember } from '../remember.ts';
import {
	alternativesOf,
	areOpposites,
	choicesInParentheses,
	isKnownScale,
	isYesOrNo,
} from '../template/choices.ts';
import { asks } from './asking.ts';
import type { BlockRule, Context, Report } from './rule.ts';

const choiceLabel =
	/^(?:(?!(?:allowed|possible|valid|supported|available) )(?:[\p{L}-]+ ){0,2}(?:status|state|priority|severity|risk|impact|likelihood|probability|complexity|urgency|confidence|effort|level|stage|result|outcome|decision|verdict|rating|sensitivity|criticality)(?: (?:of|if|for) [\p{L} -]{1,40})?|type|priorität|risiko|kritikalitet|kritikalität|auswirkung|wahrscheinlichkeit|estado|prioridad|severidad|impacto|probabilidad|statut|priorité|gravité|risque|probabilité|状态|优先级|优先度|situação|prioridade|stato|priorità|статус|приоритет|trạng thái|ステータス|状態|상태)$/iu;

/** No choice is longer. */
const longest = 200;

/** `Draft | In Review | Approved`, `[Low/Medium/High]`: whole values that still hold all alternatives. */
export const choice: BlockRule<'choice'> = {
	id: 'choice',
	summary: 'A choice not made: all alternatives are still there.',
	rationale:
		'A reader cannot tell whether the status is Draft or Approved, the risk low or high, when the document says all of it.',
	fix: 'Keep the alternative that holds and delete the others.',
	check({ text: source, passages }, context, report) {
		if (!source.includes('|') && !source.includes('/')) return;
		const { template } = context;
		for (const passage of passages) {
			const { prose } = passage;
			if (!prose.content.includes('|') && !prose.content.includes('/')) continue;
			for (const span of passage.spans) {
				// A label is a name, whatever its template calls it: `**[Feature/Component]**: what is needed`.
				if (span.end - span.start > longest || prose.content.startsWith('**:', span.end)) continue;
				const text = spanText(prose.content, span);
				const alternatives = template?.alternativesOf(text) ?? enclosedChoice(text, span, passage);
				if (alternatives && !isReference(span, passage, context))
					report.addIn('choice', prose, span.start, span.end, { alternatives });
			}
			for (const { text, index, alternatives } of choicesInParentheses(prose.content)) {
				if (template?.holds('choice', text))
					report.addIn('choice', prose, index, index + text.length, { alternatives });
			}
			for (const { label, start, end } of passage.values) {
				if (end - start > longest) continue;
				const text = prose.content.slice(start, end);
				if (text.startsWith('[') || (!text.includes('|') && !text.includes('/'))) continue;
				const known = template?.alternativesOf(text);
				if (!known && text.includes(':** ')) continue;
				const isAll =
					(prose.kind === 'paragraph' || (prose.kind === 'item' && text.includes(' | '))) &&
					text === prose.content;
				const alternatives =
					known ??
					openChoice(text, label, prose, context) ??
					choiceIn(
						withoutMarks(text),
						(all) =>
							(text.includes(' | ') || !isFlowing(prose)) &&
							(choiceLabel.test(label) ||
								isNamed(prose, choiceLabel) ||
								request.test(text) ||
								(isAll && isKnownScale(all, true)) ||
								(all.length > 2 &&
									isOneThing(label) &&
									/^[\p{L}\d`].* [|/] /u.test(text) &&
									isKnownScale(all, true)) ||
								((label !== '' || isQuestion(prose)) && isYesOrNo(all))),
					);
				if (alternatives) report.addIn('choice', prose, start, end, { alternatives });
			}
			if (!template) checkFieldsInLine(passage, report);
			checkJoinedFields(passage, report);
		}
	},
};

/** `**Author:** Ana | **Status:** Draft / Approved | **Date:** today`: none but the first is a value of its line. */
function checkFieldsInLine({ prose }: Passage, report: Report): void {
	const { content } = prose;
	if (!content.includes(' | **')) return;
	for (const match of content.matchAll(fieldInLine)) {
		const [, before, label, text] = match;
		const alternatives = choiceIn(text!, () => choiceLabel.test(label!));
		const start = match.index + before!.length;
		if (alternatives) report.addIn('choice', prose, start, start + text!.length, { alternatives });
	}
}

const fieldInLine =
	/((?<=^| \| )\*\*([^*\n]{1,80}?)(?::\*\*|\*\*:) )([^|*[{<\n]{1,200}\/[^|*[{<\n]{1,200}?)(?= \| \*\*|\s*$)/gm;

/** `**Date:** today **Status:** Draft | Approved`: none is a value of its line, since nothing but spaces parts them. */
function checkJoinedFields({ prose: { content }, prose }: Passage, report: Report): void {
	if (!content.includes('** ') || !content.includes(' **') || content.includes(' | **')) return;
	for (const match of content.matchAll(joinedField)) {
		const [all, label, text] = match;
		const end = match.index + all.length;
		const isWholeLine = isLineEnd(content[match.index - 1]) && isLineEnd(content[end]);
		if (isWholeLine || !/[|/]/.test(text!)) continue;
		const alternatives = choiceIn(text!, () => choiceLabel.test(label!));
		if (alternatives) report.addIn('choice', prose, end - text!.length, end, { alternatives });
	}
}

const isLineEnd = (character: string | undefined) => character === undefined || character === '\n';
const joinedField =
	/(?<=^|[^|\s] {1,3})\*\*([^*\n]{1,80}?)(?::\*\*|\*\*:) ([^*[{<\n·]{0,199}[^*[{<\s·])(?= \*\*| {1,3}· |$)/gm;

/** `Review Type: Initial / Periodic / Change-driven`, `automation: manual|cron|workflow` in front matter: three things that no scale tells, where a document asks which it is. */
function openChoice(
	text: string,
	label: string,
	prose: Prose,
	context: Context,
): readonly string[] | undefined {
	const isAsked =
		prose.kind === 'metadata'
			? /\|.*\|/.test(text)
			: / [/|] .* [/|] /.test(text) &&
				(kindLabel.test(label) || isNamed(prose, kindLabel) || (text.includes(' | ') && isOneThing(label)));
	if (!isAsked) return undefined;
	const alternatives = alternativesOf(text);
	return alternatives && alternatives.length > 2 && asks(context) ? alternatives : undefined;
}

const kindLabel = /^(?:[\p{L}-]+ ){0,2}(?:type|category|kind|status|method|level|layer|decision|outcome)$/iu;

/** Lines of one paragraph flow together: `Risk: low / medium / high` among them explains the levels. Fields are bold, or a list. */
function isFlowing({ kind, content, starts }: Prose): boolean {
	return kind === 'paragraph' && starts.length > 1 && !content.includes('**');
}

/** `Applicable?` */
function isQuestion({ header }: Prose): boolean {
	return header?.content.endsWith('?') ?? false;
}

/** `Complexity Tier`, of which there is one level; `Sizes` and `Values` say which levels there are. */
function isOneThing(label: string): boolean {
	return /\p{L}(?<!s)$/u.test(label) && !/\b(?:scale|range|format|allowed|possible|valid)\b/i.test(label);
}

/** A choice without what asks to make it and without code marks. */
function withoutMarks(text: string): string {
	if (text.endsWith(')')) return text.replace(request, '');
	if (text.endsWith('.')) return text.slice(0, -1);
	return text.endsWith('`') && inCode.test(text) ? text.replaceAll('`', '') : text;
}

/** Names in code that begin as words of a text do, in capitals; in small letters a program reads them. */
const inCode = /^`(?:\p{Lu}\p{Ll}[^`|/]*|[A-Z]+-?\d)`(?:\s*[|/]\s*`(?:\p{Lu}\p{Ll}[^`|/]*|[A-Z]+-?\d)`)+$/u;

/** `SEV-1 | SEV-2 | SEV-3 (if applicable)`, `Low / High (choose one)` */
const request = /\s\((?:if applicable|(?:choose|pick|select|circle|keep|delete|remove)\s[^()]*)\)$/i;

/** Whether the header of a cell has such a name, or a bold label that begins its row. */
function isNamed({ header, before }: Prose, name: RegExp): boolean {
	const beside = before && !before.before && before.content.startsWith('**') ? before : undefined;
	return [header, beside].some((each) => each && name.test(plainText(each.content)));
}

/**
 * Without a template a value counts as a choice only where nobody would mean all of it: three or more alternatives of a
 * scale that everybody knows, or two that exclude each other, in brackets, behind a label that asks for one, or as a paragraph of nothing else.
 */
function choiceIn(
	text: string,
	isAsked: (alternatives: readonly string[]) => boolean,
): readonly string[] | undefined {
	const alternatives = scaleIn(text);
	if (!alternatives || /^[{<]/.test(text)) return alternatives;
	const isSure = alternatives.length > 2 || areOpposites(alternatives) || isYesOrNo(alternatives);
	return (isSure || text.includes(' | ')) && isAsked(alternatives) ? alternatives : undefined;
}

/** `[Low/Medium/High] - reason`: the first thing of a value; behind a heading it may be a mark. */
function enclosedChoice(text: string, span: Span, passage: Passage): readonly string[] | undefined {
	if ((span.kind !== 'bracket' && span.kind !== 'brace') || !/[|/]/.test(text)) return undefined;
	const { prose } = passage;
	const alternatives = scaleIn(text) ?? (prose.kind === 'metadata' ? barredIn(text) : undefined);
	if (!alternatives) return undefined;
	const isMark = prose.kind === 'heading' && passage.values[0]!.start !== span.start;
	return !isMark && passage.isValue(span) ? alternatives : undefined;
}

/** `[BIG_BANG|PHASED|PILOT]` in front matter, whatever they are: a list in YAML has commas. */
function barredIn(text: string): readonly string[] | undefined {
	return /^\[[^|,]+\|[^|,]+\|[^,]+\]$/.test(text) ? alternativesOf(text) : undefined;
}

const scaleIn = remember((text: string) => {
	const alternatives = alternativesOf(text);
	return alternatives && isKnownScale(alternatives) ? alternatives : undefined;
});
