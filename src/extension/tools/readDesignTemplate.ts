import {
	type LanguageModelTool,
	type LanguageModelToolInvocationOptions,
	type LanguageModelToolInvocationPrepareOptions,
	type LanguageModelToolResult,
	l10n,
	type PreparedToolInvocation,
} from 'vscode';
import { flatten, scaffold, type Template } from '../../core/index.ts';
import type { Templates } from '../templates.ts';
import { answer } from './answer.ts';

interface Input {
	/** Without it all templates are listed. */
	readonly id?: string;
}

/** Lets an assistant choose a template, and start a document from it. */
export class ReadDesignTemplate implements LanguageModelTool<Input> {
	readonly #templates: Templates;

	constructor(templates: Templates) {
		this.#templates = templates;
	}

	prepareInvocation({ input }: LanguageModelToolInvocationPrepareOptions<Input>): PreparedToolInvocation {
		return {
			invocationMessage: input.id
				? l10n.t('Reading the template {0}', input.id)
				: l10n.t('Listing the design templates'),
			confirmationMessages: {
				title: l10n.t('Read Design Templates'),
				message: l10n.t('Show the assistant the templates for design documents, your team’s included?'),
			},
		};
	}

	/** Rejects with a message that tells a model what to do next. */
	async invoke({ input }: LanguageModelToolInvocationOptions<Input>): Promise<LanguageModelToolResult> {
		const all = await this.#templates.all();
		if (!input.id) return answer(all.map(({ id, title, summary }) => `- ${id}: ${title}. ${summary}`.trim()));
		const template = all.find(({ id }) => id === input.id);
		if (template) return answer(guide(template));
		const ids = all.map(({ id }) => id).join(', ');
		throw new Error(`There is no template ${input.id}. Call again with one of: ${ids}.`);
	}
}

function guide(template: Template): string[] {
	const sections = flatten(template.sections);
	const optional = sections.filter((section) => section.optional).map(({ title }) => title);
	const repeatable = sections.filter((section) => section.repeatable).map(({ title }) => title);
	return [
		`${template.title}. ${template.summary}`,
		'Write the document below. Keep the front matter and every heading. Replace each prompt in brackets, choice and example.',
		'Where a section does not apply, write "N/A: reason" in it. Afterwards call list_design_findings.',
		...(optional.length > 0 ? [`May be left out: ${optional.join('; ')}`] : []),
		...(repeatable.length > 0 ? [`May come more than once: ${repeatable.join('; ')}`] : []),
		'',
		scaffold(template, {}),
	];
}
