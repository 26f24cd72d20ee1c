import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { flatten, parseTemplate, scaffold, type Template } from '../../src/core/index.ts';
import { type Label, parseLabels } from './labels.ts';

/** What documents are made from: a template, or another edition of it. */
export interface Source {
	/** Id of the variant that its documents follow. */
	readonly id: string;
	/** Without front matter. */
	readonly body: string;
	/** A section for each heading in `body`, in order; `name` is what the variant calls it. */
	readonly sections: readonly { readonly title: string; readonly name: string; readonly optional: boolean }[];
	/** Lines of `body` without a prompt that are only there to be replaced. */
	readonly filler: readonly Label[];
}

export function templateSource(template: Template): Source {
	const body = scaffold(template, { author: 'The platform team' }).replace(/^---\n[\s\S]*?\n---\n+/, '');
	const sections = flatten(template.sections).map((section) => ({ ...section, name: section.title }));
	return { id: template.id, body, sections, filler: [] };
}

/** What an edition's headings stand for, the variant's tell in the same order; what of it is filler, a sidecar. */
export function editionSource(file: string, templates: readonly Template[]): Source {
	const id = basename(file, '.md');
	const body = readFileSync(file, 'utf8');
	const own = flatten(templates.find((template) => template.id === id)!.sections);
	const sections = flatten(parseTemplate(body, id).sections).map(({ title }, index) => ({
		title,
		name: own[index]!.title,
		optional: own[index]!.optional,
	}));
	const sidecar = `${file}.labels`;
	return {
		id,
		body,
		sections,
		filler: existsSync(sidecar) ? parseLabels(readFileSync(sidecar, 'utf8')) : [],
	};
}
