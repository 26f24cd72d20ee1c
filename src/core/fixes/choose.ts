import type { Finding } from '../types.ts';
import type { Fix } from './fix.ts';
import { knownFieldAt } from './knownField.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';
import type { Values } from './values.ts';

/** One fix for each alternative; preferred is the status that the document has so far. */
export function choose(source: Source, { range, params }: Finding<'choice'>, { status }: Values): Fix[] {
	const known = knownFieldAt(source, range.start) === 'status' ? status?.toLowerCase() : undefined;
	return params.alternatives.map((alternative) => ({
		title: titles.choose(alternative),
		edits: [{ range, text: alternative }],
		isPreferred: alternative.toLowerCase() === known,
	}));
}
