import { FrontMatter, frontMatterLength, templateKeys } from '../markdown/frontMatter.ts';
import type { Template } from '../types.ts';
import { isNoFileName } from './template.ts';
import { isOneSlip } from './titles.ts';

/** Why a template does not do what its author meant; `reason` is the YAML reader's, in English. */
export type TemplateProblem =
	| { readonly kind: 'empty' | 'no-headings' | 'open-front-matter' | 'file-name' }
	| { readonly kind: 'front-matter'; readonly reason: string };

const ownKey = new RegExp(`^(?:${templateKeys.join('|')})[ \\t]*:`, 'm');

/**
 * What is wrong with a template as a whole; undefined when nothing is. Front matter that is the documents' may hold prompts
 * that no YAML reader takes.
 */
export function templateProblem({ text, body, sections }: Template): TemplateProblem | undefined {
	if (body.trim() === '') return { kind: 'empty' };
	const length = frontMatterLength(text);
	if (length === 0 && /^\uFEFF?---[ \t]*\r?\n[\w-]+[ \t]*:/.test(text)) return { kind: 'open-front-matter' };
	const front = new FrontMatter(text.slice(0, length));
	if (ownKey.test(front.text) && front.error !== undefined) {
		return { kind: 'front-matter', reason: front.error.replace(/:$/, '') };
	}
	const { fileName } = front.values;
	if (typeof fileName === 'string' && isNoFileName(fileName.trim())) return { kind: 'file-name' };
	return sections.length === 0 ? { kind: 'no-headings' } : undefined;
}

/** The template whose id differs from this one by a slip of the pen. */
export function templateMeant(id: string, templates: readonly Template[]): Template | undefined {
	return templates.find((template) => isOneSlip(template.id, id.toLowerCase()));
}
