import { type Example, examples } from './examples.ts';
import type { Rule } from './rule.ts';

/** A rule of documents, or of folders. */
type Described = Omit<Rule, 'id'> & { readonly id: keyof typeof examples };

/** What must not be read as Markdown: `[Feature Name]`, `<owner>`, `TBD`. */
const literal = /\[[^\]]+\]|\{[^}]+\}|<[^>]+>|\b(?:TBD|TODO|FIXME|NEEDS CLARIFICATION)\b|\?{3}/g;

/** The page about a rule, in Markdown: what it finds and why, an example, how to mend it, how to silence it. */
export function rulePage({ id, summary, rationale, fix }: Described): string {
	return `# ${id}

${markdownOf(summary)}

${markdownOf(rationale)}

## Example

${exampleOf(examples[id])}

## How to fix it

${markdownOf(fix)}

In the editor, **Quick Fix** (Ctrl+., on a Mac Cmd+.) at the finding offers what can be done with one key.

## How to silence it

Write this comment above the line, or above the code block, that is meant as it stands:

\`\`\`markdown
<!-- technical-design-disable-next-line ${id} -->
\`\`\`

## Severity

${severityOf(id)}
`;
}

function exampleOf({ template, found, message, mended, files }: Example): string {
	const [before, after] = files
		? [`In \`${files.found}\`, beside \`${files.other}\``, `In \`${files.mended}\``]
		: ['Found', 'Mended'];
	return [
		...(template ? [`The template:\n\n${fenced(template)}`] : []),
		`${before}:\n\n${fenced(found)}\n\nThe message: ${markdownOf(message)}`,
		`${after}:\n\n${fenced(mended)}`,
	].join('\n\n');
}

function severityOf(id: string): string {
	return id === 'duplicate-number'
		? 'A warning, whatever the status.'
		: `The document’s own status decides: in a draft it is information, in review a warning, once approved an error.
Without a status it is a warning.`;
}

/** Longer than the fences inside. */
function fenced(markdown: string): string {
	return `\`\`\`\`markdown\n${markdown}\`\`\`\``;
}

function markdownOf(sentence: string): string {
	return sentence.replace(literal, '`$&`');
}
