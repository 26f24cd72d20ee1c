import { spanText } from '../markdown/inline.ts';
import type { Prose } from '../markdown/parts.ts';
import { plainText } from '../markdown/reading.ts';
import { isReference } from '../markdown/references.ts';
import type { BlockRule } from './rule.ts';

/** Without one of these, in whatever case, there is nothing to find. Spelt out, since the flag `i` takes three times as long. */
const any =
	/[Tt](?:[Bb][AaCcDd]|[Oo](?:[Dd][Oo]| [Bb][Ee] \w))|FIXME|\?\?\?|NEEDS CLARIFICATION|[Cc][Oo][Mm][Ii][Nn][Gg] [Ss][Oo][Oo][Nn]/;

/** A marker is not a mention: quoted, part of a name or a call, or talked about ("the TODO list", "What is still TBD?"). */
const markers: readonly RegExp[] = [
	/(?<![A-Za-z\d"'“‘`/.@#-]|[A-Za-z\d]_+)(?:TBD|TBC)(?!\?(?<=\bWh(?:at|ich)\b[^.?!:\n]{0,99}\?)|[A-Za-z\d"'”’`/(@-]|_+[A-Za-z\d]|\.\w|\s+(?:list|items?|markers?|sections?|entries)\b)/g,
	/(?<![\w"'“‘`/.@#-])(?<!\b(?:no|any|all|unresolved|remaining) \[?)NEEDS CLARIFICATION(?![\w"'”’`])/g,
	/(?:TODO|FIXME)(?<=(?:^[\s*_([\]<>-]*|[:|(—–≤≥=-][\s*_]*)(?:TODO|FIXME))(?![\w"'”’`.-]|\(\)|\s+(?:list|items?|markers?|comments?|apps?|entries|file|notes?)\b)(?:\([^)\n]*\))?/gm,
	/(?<![\w"'“‘`/.@#-])(?:TODO|FIXME)(?:\([^)\n]*\))?(?=:\s)/g,
	/(?<=(?<!\b(?:the|a|an|this|as|of|any|no|your|our)\s)(?<=\s))(?:TODO|FIXME)(?=[\s.*_|]*$)/gm,
	/(?<=^|[\s(|:*_])\?{3,}(?=$|[\s).,|*_:])/gm,
];

/** Beside a letter of any language it is a mention: `Устаревшие TODO`. */
const wholeValue =
	/^(?!\W*\[\[|\[ \] )[^\p{L}\d]*((?:to be (?:determined|decided|defined|done|written|completed|added|updated|announced|assigned|discussed|confirmed|provided|filled in)|coming)(?: later| soon)?|to be filled(?: in| out)? (?:by|after|once|when|during|at)\s[^.\n*_)\]]{2,60}|TBA|(?<!\[)TB[CD]|TODO)[^\p{L}\d]*$/iu;

/** Beside `Done` and `In progress`: the work is not begun; the document tells so, and lacks nothing. */
const toDo = /^\W*TODO\W*$/i;

const state =
	/^(?:status|state|result|progress|stage|estado|situação|statut|état|stato|статус|состояние|状态|狀態|进度|状態|ステータス|進捗|상태|진행)$/i;

/** Above the first cells of rows that explain the values of a field: `| todo | Not begun |`. */
const value = /^(?:values?|valor(?:es)?|valeurs?|werte?|valor[ei]|значение|值|値|값)$/i;

/** Whether a cell tells how far something is or may be, or names its column: `| Todo | Status |`. */
function isState({ header, before, kind }: Prose): boolean {
	if (kind !== 'cell') return false;
	if (!header) return !before;
	const name = plainText(header.content);
	return state.test(name) || (!before && value.test(name));
}

/** `**Status:** [ ] TODO`: the box is there to be ticked. */
const boxed = /:[*_]*\s\[ \]\s+$/;

/** `## To Be Decided` is what an author calls the open questions below it. */
const ofQuestions = /^[^\p{L}]*to be (?:decided|discussed|clarified)[^\p{L}]*$/iu;

export const unfinished: BlockRule<'unfinished'> = {
	id: 'unfinished',
	summary: 'A marker of work left for later: TBD, TODO, FIXME, ???, NEEDS CLARIFICATION.',
	rationale: 'What its own author calls unfinished should not reach a reviewer as finished.',
	fix: 'Write what is missing, or move it to the open questions.',
	check({ text: source, passages }, context, report) {
		const { template } = context;
		if (!any.test(source)) return;
		for (const passage of passages) {
			const { prose } = passage;
			if (!any.test(prose.content)) continue;
			if (
				prose.kind === 'heading' &&
				(template?.hasSection(prose.content) || ofQuestions.test(prose.content))
			)
				continue;
			if (toDo.test(prose.content) && isState(prose)) continue;
			const { spans, values, words: text } = passage;
			for (const marker of markers) {
				for (const { 0: found, index } of text.matchAll(marker)) {
					const end = index + found.length;
					if (boxed.test(prose.content.slice(Math.max(0, index - 12), index))) continue;
					const around = spans.find(
						(span) => span.kind === 'bracket' && span.start < index && end < span.end,
					);
					const isName =
						around && prose.content.slice(around.start, around.end).replace(/^\[+|\]+$/g, '') === found;
					if (isName && isReference(around, passage, context)) continue;
					const isWhole = around && isMarker(prose.content.slice(around.start + 1, index));
					if (around && !isWhole && template?.holds('prompt', spanText(prose.content, around))) continue;
					const range = isWhole ? around : { start: index, end };
					report.addIn('unfinished', prose, range.start, range.end, {
						marker: prose.content.slice(range.start, range.end),
					});
				}
			}
			for (const value of values) {
				const marker = wholeValue.exec(text.slice(value.start, value.end))?.[1];
				if (marker === undefined || prose.content.slice(value.start, value.end).includes('`')) continue;
				const start = text.indexOf(marker, value.start);
				report.addIn('unfinished', prose, start, start + marker.length, { marker });
			}
		}
	},
};

/** Whether a bracket opens with the marker, so that all of it goes: `[NEEDS CLARIFICATION: which region?]`. */
function isMarker(before: string): boolean {
	return /^\s*$/.test(before);
}
