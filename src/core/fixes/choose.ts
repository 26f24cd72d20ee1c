import type { Finding } from '../types.ts';
import type { Fix } from './fix.ts';
import { isOwnField, knownFieldAt } from './knownField.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';
import type { Values } from './values.ts';

/** One fix for each alternative; preferred is the status that the document has so far. */
export function choose(source: Source, finding: Finding<'choice'>, { status }: Values): Fix[] {
	const { range, params } = finding;
	const known = knownFieldAt(source, range.start) === 'status' ? status?.toLowerCase() : undefined;
	return params.alternatives.map((alternative) => {
		const isKnown = alternative.toLowerCase() === known;
		return {
			title: titles.choose(alternative),
			edits: [{ range, text: alternative }],
			isPreferred: isKnown,
			isSafe: isKnown && isOwnField(source, finding),
		};
	});
}
