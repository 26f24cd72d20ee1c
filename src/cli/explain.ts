import { listOf } from './arguments.ts';
import { UsageError } from './errors.ts';
import { reportedRules } from './rules.ts';

/** `--explain RULE`: what a rule finds, why that matters, and what the author does about it. */
export function explain(id: string): number {
	const rule = reportedRules.find((each) => each.id === id);
	if (!rule) {
		const known = reportedRules.map((each) => each.id);
		throw new UsageError(`There is no rule “${id}”: choose ${listOf(known, 'or')}.`);
	}
	const silence = `<!-- technical-design-disable-next-line ${rule.id} -->`;
	process.stdout.write(
		`${rule.id}\n\n${rule.summary}\n\nWhy: ${rule.rationale}\nFix: ${rule.fix}\nSilence it on purpose: ${silence}\n`,
	);
	return 0;
}
