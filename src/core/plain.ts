import type { Finding, Position, Range, Severity } from './types.ts';

/*
 * V8 allocates what a literal makes where it is collected late, once much of it has outlived a collection. That is slow for the
 * thousands of small objects of a document, and all that such an object leads to stays with it. So these are made by constructors,
 * as plain as from a literal, and lists that lead to much of a document begin as copies of an empty one.
 */

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A constructor of plain objects. */
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
