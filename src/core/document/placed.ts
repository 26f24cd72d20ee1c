import { PlainFinding, PlainPosition, PlainRange } from '../plain.ts';
import type { LocalFinding } from '../rules/rule.ts';
import type { Finding, Severity } from '../types.ts';

/** A finding so many lines further down. */
export function place(
	{ rule, range: { start, end }, params }: LocalFinding,
	lines: number,
	severity: Severity,
): Finding {
	const range = new PlainRange(
		new PlainPosition(start.line + lines, start.character),
		new PlainPosition(end.line + lines, end.character),
	);
	return new PlainFinding(rule, severity, range, params);
}

/** Joins runs of findings. To copy many thousands costs more than all else a keystroke does, so what is equal stays. */
export class JoinedFindings {
	#runs: readonly (readonly Finding[])[] = [];
	#all: readonly Finding[] = [];

	/** All in one array: the same one as last time, when nothing in it differs. */
	join(runs: readonly (readonly Finding[])[]): readonly Finding[] {
		const before = this.#runs;
		this.#runs = runs;
		const isEqual = runs.length === before.length && runs.every((run, at) => areEqual(run, before[at]!));
		if (!isEqual) this.#all = concat(runs);
		return this.#all;
	}
}

function areEqual(some: readonly Finding[], others: readonly Finding[]): boolean {
	if (some === others) return true;
	return some.length === others.length && some.every((finding, at) => isEqual(finding, others[at]!));
}

function isEqual(one: Finding, other: Finding): boolean {
	if (one === other) return true;
	const { start, end } = one.range;
	const range = other.range;
	return (
		one.rule === other.rule &&
		one.severity === other.severity &&
		start.line === range.start.line &&
		start.character === range.start.character &&
		end.line === range.end.line &&
		end.character === range.end.character &&
		(one.params === other.params || JSON.stringify(one.params) === JSON.stringify(other.params))
	);
}

/** `flat` visits every element; this copies whole arrays. */
export function concat<T>(lists: readonly (readonly T[])[]): readonly T[] {
	const none: readonly T[] = [];
	return none.concat(...lists);
}
