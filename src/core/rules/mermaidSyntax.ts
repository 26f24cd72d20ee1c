import { placeInCode } from '../markdown/parts.ts';
import type { BlockRule } from './rule.ts';

/** Parsed elsewhere, for Mermaid's parsers are large: the document is told what came of it. */
export const mermaidSyntax: BlockRule<'mermaid-syntax'> = {
	id: 'mermaid-syntax',
	summary: 'A Mermaid diagram that cannot be drawn, for its source has an error.',
	rationale: 'Where the diagram should be, readers get an error message.',
	fix: 'Correct the line; the preview shows the diagram as soon as it can be read.',
	check({ code }, context, report) {
		for (const each of code) {
			if (each.language !== 'mermaid' || each.content.trim() === '') continue;
			const isOpen = report.findings.some(
				({ range: { start } }) => each.contentLine <= start.line && start.line < each.endLine,
			);
			// Once it is filled in, the source is another: nobody needs to parse this one.
			if (isOpen) continue;
			const error = context.diagramError(each.content);
			if (!error) continue;
			const { start, end } = error.range;
			const { line, character } = placeInCode(each, start.line, each.content.split('\n')[start.line] ?? '');
			report.add(
				'mermaid-syntax',
				{
					start: { line, character: character + start.character },
					end: { line, character: character + end.character },
				},
				{ message: error.message },
			);
		}
	},
};
