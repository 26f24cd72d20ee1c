import type { Span } from '../markdown/inline.ts';
import type { Passage } from '../markdown/reading.ts';
import { mayBeAskedInBraces } from '../template/prompts.ts';
import { certaintyIn, innerOf } from './enclosed.ts';

/** `Step [N+1]`, `[N]/[M] done`, `[X/Y]`, `[X%]`, `[%]`; other letters only as an amount. */
export function isNumber(inner: string, passage: Passage, span: Span): boolean {
	if (/^(?:[NXYZx]{1,3} ?)?%$/.test(inner)) return true;
	const isFirst = span.start === 0;
	if (isFirst && passage.prose.kind !== 'cell') return false;
	return (
		/^(?:[NM](?: ?\+ ?1)?|[NX]\/[MY])$/.test(inner) ||
		(inner === 'n' &&
			span.kind === 'brace' &&
			/\p{L} $/u.test(passage.prose.content.slice(0, span.start).slice(-2))) ||
		(/^[XYZ]$/.test(inner) && (isFirst || isAmount(passage, span)))
	);
}

/** `within [X] days`, `at most [N]%` */
function isAmount({ prose: { content } }: Passage, { start, end }: Span): boolean {
	const before = content.slice(Math.max(0, start - 2), start);
	return /[\p{L}<>≤≥=~(] ?$/u.test(before) && /^(?:%| ?\p{Ll}| [KMGT]B)/u.test(content.slice(end, end + 3));
}

/**
 * `v[VERSION]`, `SAS_[XXXX]`, `REQ-{{ID}}`, `ADR-[###]`: what a number in capitals ends with, whole; `#[number]`, `AB#[ID]`;
 * `@[Name]`, `#{channel}`: who or where the sign leads to; `$[Amount]`.
 * Indices and paths are written in small letters.
 */
export function completesNumber(passage: Passage, span: Span): boolean {
	const { content } = passage.prose;
	if (!/[#@v_$€£¥-]/.test(content[span.start - 1] ?? '')) return false;
	const before = content.slice(Math.max(0, span.start - 14), span.start);
	if (/[\w({[]/.test(content[span.end] ?? ' ')) return false;
	const inner = innerOf(passage, span);
	if (/(?:^|[\s*("])@$/.test(before) || (span.kind === 'brace' && /(?:^|[\s*("])#$/.test(before)))
		return mayBeAskedInBraces(inner);
	if (span.kind === 'bracket' && /(?:^|[\s*("<>~≈])[$€£¥]$/.test(before))
		return /^(?:[NXYZ]+[KMB]?|\p{L}[\p{L} /-]+)$/u.test(inner);
	const isN = /^(?:n|N|id|ID)$/.test(inner);
	if (/(?:^|[\s*("])[A-Z]{0,12}#$/.test(before)) return isN || certaintyIn(passage, span) !== 'never';
	if (/(?:^|[\s*(])v$/.test(before)) return isN || /^n ?\+ ?1$|^[XYZ](?:\.[XYZ])+$|^\p{L}{4}/u.test(inner);
	if (/^N+$/.test(inner) && /(?:^|[\s*])[A-Z]-$/.test(before)) return true;
	return (isN || /^(?:[A-Z][A-Z\d _-]+|#+)$/.test(inner)) && /(?:^|[\s*])[A-Z]{2,12}[_-]$/.test(before);
}

/** `in less than [X]ms`: the unit belongs to the number, so the bracket does not stand alone. */
export function hasUnit({ prose: { content } }: Passage, { kind, start, end }: Span): boolean {
	return (
		kind === 'bracket' &&
		/^\[[NXYZ]{1,3}\](?:ms|s|m|min|h|d|[KMGT]i?B)\b/.test(content.slice(start, end + 4)) &&
		/[\s<>≤≥=~(]/.test(content[start - 1] ?? ' ')
	);
}
