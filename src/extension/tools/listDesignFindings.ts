import {
	type LanguageModelTool,
	type LanguageModelToolInvocationOptions,
	type LanguageModelToolInvocationPrepareOptions,
	type LanguageModelToolResult,
	l10n,
	type PreparedToolInvocation,
	Range,
	type TextDocument,
	workspace,
} from 'vscode';
import { type DesignDocument, type Finding, guidanceAt, messageOf, summarise } from '../../core/index.ts';
import { givenDesign, type OpenDesign } from '../activeDesign.ts';
import type { Documents } from '../documents.ts';
import { isFile, urisOf } from '../givenFolder.ts';
import { rangeOf } from '../ranges.ts';
import { answer } from './answer.ts';

interface Input {
	/** Path in the workspace, or an address; without it the active document is meant. */
	readonly file?: string;
}

/** UTF-16 units of a document's text that one finding may quote. */
const longestQuote = 200;

/** Tells an assistant what a design document lacks, section by section, and what the template asks for there. */
export class ListDesignFindings implements LanguageModelTool<Input> {
	readonly #documents: Documents;

	constructor(documents: Documents) {
		this.#documents = documents;
	}

	prepareInvocation({ input }: LanguageModelToolInvocationPrepareOptions<Input>): PreparedToolInvocation {
		const name = input.file ?? l10n.t('the active document');
		return {
			invocationMessage: l10n.t('Checking {0}', name),
			confirmationMessages: {
				title: l10n.t('Check a Design Document'),
				message: l10n.t(
					'Tell the assistant what is still missing in {0}, and quote it? Nothing is changed.',
					name,
				),
			},
		};
	}

	/** Rejects with a message that tells a model what to do next. */
	async invoke({ input }: LanguageModelToolInvocationOptions<Input>): Promise<LanguageModelToolResult> {
		return answer(report(await this.#find(input.file)));
	}

	async #find(file: string | undefined): Promise<OpenDesign> {
		if (!file) {
			const active = await givenDesign(this.#documents, undefined);
			if (active) return active;
			throw new Error('No design document is active. Call again with "file", a path in the workspace.');
		}
		for (const uri of urisOf(file)) {
			if (!(await isFile(uri))) continue;
			const design = await givenDesign(this.#documents, uri);
			if (design) return design;
			throw new Error(
				`${file} follows no design template. To have it checked, put "template: ID" in its front matter; read_design_template lists the IDs.`,
			);
		}
		throw new Error(
			`There is no file ${file}. Give its path in the workspace, such as docs/design/plan.md, or its absolute URI.`,
		);
	}
}

function report({ document, design }: OpenDesign): string[] {
	const { title, status, completeness, open } = summarise(design);
	const { complete, required } = completeness;
	const facts = [
		`Template: ${design.template?.id ?? 'none'}`,
		`Status: ${status ?? 'none'}`,
		`Complete: ${complete} of ${required} sections`,
		`Findings: ${design.findings.length}`,
	];
	const head = [`# ${title ?? 'Untitled'}`, `File: ${workspace.asRelativePath(document.uri)}`, ...facts];
	if (open.length === 0) return [...head, '', 'Nothing is left to fill in.'];
	return [
		...head,
		...open.flatMap(({ section, findings }) => [
			'',
			`## ${section || '(before the first heading)'}`,
			...asks(design, findings[0]!),
			...findings.map((finding) => lineOf(document, finding)),
		]),
	];
}

function asks(design: DesignDocument, { rule, range }: Finding): string[] {
	const about = rule === 'missing-section' ? undefined : guidanceAt(design, range.start);
	return about && about.asks.length > 0 ? [`The template asks: ${about.asks.join('; ')}`] : [];
}

/** `- line 3: placeholder: Fill in [Name]`, and the text in question where the message does not hold it. */
function lineOf(document: TextDocument, finding: Finding): string {
	const { text, args } = messageOf(finding);
	const message = text.replace(/\{(\d)\}/g, (_, index) => args[Number(index)] ?? '');
	const quote = document.getText(new Range(rangeOf(finding).start, rangeOf(finding).end)).trim();
	const shown = message.includes(quote) ? '' : `: ${JSON.stringify(quote.slice(0, longestQuote))}`;
	return `- line ${finding.range.start.line + 1}: ${finding.rule}: ${message}${shown}`;
}
