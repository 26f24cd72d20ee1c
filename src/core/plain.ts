import type { Finding, Position, Range, Severity } from './types.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A constructor of plain objects, as literals make them. What a literal makes V8 allocates where it is collected late, once much of it
 * has outlived a collection: a document holds thousands, for which that is slow.
 */
function plain<Values extends unknown[], Made>(
	assign: (this: Writable<Made>, ...values: Values) => void,
): new (
	...values: Values
) => Made {
	assign.prototype = Object.prototype;
	return assign as unknown as new (
		...values: Values
	) => Made;
}

export const PlainPosition = plain(function (this: Writable<Position>, line: number, character: number) {
	this.line = line;
	this.character = character;
});

export const PlainRange = plain(function (this: Writable<Range>, start: Position, end: Position) {
	this.start = start;
	this.end = end;
});

/** What is found by its words. */
export const PlainText = plain(function (this: { text: string }, text: string) {
	this.text = text;
});

export const PlainFinding = plain(function (
	this: Writable<Finding>,
	rule: Finding['rule'],
	severity: Severity,
	range: Range,
	params: Finding['params'],
) {
	this.rule = rule;
	this.severity = severity;
	this.range = range;
	this.params = params;
});
