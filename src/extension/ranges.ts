import { Range } from 'vscode';
import type { Range as CoreRange } from '../core/index.ts';

/** The core counts as VS Code does: lines and UTF-16 units from zero. */
export function rangeOf({ range: { start, end } }: { readonly range: CoreRange }): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
