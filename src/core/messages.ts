import type { DuplicateNumber } from './decisions/duplicates.ts';
import type { Finding } from './types.ts';

/** A sentence with `{0}`, `{1}` … standing for `args`; the edge translates it, then fills it in. */
export interface Message {
	readonly text: string;
	readonly args: readonly string[];
}

/** What a finding says to the author, in English. */
export function messageOf(finding: Finding | DuplicateNumber): Message {
	switch (finding.rule) {
		case 'placeholder':
			return { text: 'Fill in {0}', args: [withoutEscapes(finding.params.text)] };
		case 'choice':
			return { text: 'Choose one of {0}', args: [finding.params.alternatives.join(', ')] };
		case 'unfinished':
			return { text: 'Unfinished: {0}', args: [finding.params.marker] };
		case 'example':
			return { text: 'Replace the template’s example: {0}', args: [withoutEscapes(finding.params.text)] };
		case 'empty-section':
			return { text: '“{0}” is empty', args: [finding.params.section] };
		case 'missing-section':
			return { text: 'The section “{0}” is missing', args: [finding.params.section] };
		case 'mermaid-syntax':
			return { text: 'The diagram cannot be drawn: {0}', args: [finding.params.message] };
		case 'duplicate-number': {
			const { number, files } = finding.params;
			return { text: 'The number {0} is taken by {1} too', args: [String(number), files.join(', ')] };
		}
	}
}

/** `\[Name\]` from Google Docs reads `[Name]`. */
function withoutEscapes(markdown: string): string {
	return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
