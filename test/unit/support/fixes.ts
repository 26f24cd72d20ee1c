import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Change } from '../../../src/core/fixes/fix.ts';
import {
	DesignDocument,
	fixesFor,
	type Message,
	parseTemplate,
	type Range,
	type RuleId,
	type Template,
	type Values,
} from '../../../src/core/index.ts';

export const builtIn = (id: string): Template =>
	parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id);

export function open(text: string, template: Template): DesignDocument {
	return DesignDocument.open(text, { templates: [template], template: template.id });
}

/** What a menu shows. */
export function nameOf({ text, args }: Message): string {
	return text.replace(/\{(\d)\}/g, (_, index) => args[Number(index)]!);
}

/** The text after a change, what it selects set between `«` and `»`. */
export function apply({ text }: { readonly text: string }, { edits, select }: Change): string {
	const starts = lineStarts(text);
	let changed = text;
	for (const { range, text: replacement } of edits.toReversed()) {
		const [from, to] = offsets(starts, range);
		changed = changed.slice(0, from) + replacement + changed.slice(to);
	}
	if (!select) return changed;
	const [from, to] = offsets(lineStarts(changed), select);
	return `${changed.slice(0, from)}«${changed.slice(from, to)}»${changed.slice(to)}`;
}

function offsets(starts: readonly number[], { start, end }: Range): [number, number] {
	return [starts[start.line]! + start.character, starts[end.line]! + end.character];
}

function lineStarts(text: string): number[] {
	return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
}

/** What the documents of these tests follow, unless they say otherwise. */
export const plan = parseTemplate(
	`---
id: plan
optional: [Later]
---
# Plan: [Feature Name]

**Status**: Draft | Review | Approved
**Date**: [YYYY-MM-DD]
**Owner**: [Name]

## Goals

What [Feature Name] is for:

- [Goal]
- [Goal]

## Risks

| Risk | Odds |
|------|------|
| [What could go wrong] | Low/Med/High |
| Users leave in anger | often and soon |

## Design

A queue holds what failed before.

\`\`\`sql
SELECT everything FROM somewhere;
\`\`\`

### Storage

[Where data lives]

## Later

[What can wait]
`,
	'plan',
);

/** The document after the fix of this name for the first finding of a rule; what is selected stands between `«` and `»`. */
export function fixed(text: string, rule: RuleId, name: string, values: Values = {}): string {
	const document = open(text, plan);
	const finding = document.findings.find((each) => each.rule === rule);
	assert.ok(finding, `no ${rule} in ${text}`);
	const fixes = fixesFor(document, finding, values);
	const fix = fixes.find(({ title }) => nameOf(title) === name);
	assert.ok(fix, `no “${name}” among ${fixes.map(({ title }) => `“${nameOf(title)}”`).join(', ')}`);
	return apply(document, fix);
}

/** Rows of cases: what is asked for, the document before, and after. */
export function cases(
	rule: RuleId,
	name: string,
	rows: Record<string, [before: string, after: string]>,
	values?: Values,
) {
	for (const [what, [before, after]] of Object.entries(rows)) {
		it(what, () => assert.equal(fixed(before, rule, name, values), after));
	}
}

/** What is offered for the first finding of a rule. */
export function names(text: string, rule: RuleId, values?: Values): string[] {
	const document = open(text, plan);
	return fixesFor(document, document.findings.find((each) => each.rule === rule)!, values).map(({ title }) =>
		nameOf(title),
	);
}
