import { Disposable, type LanguageModelTool, lm, type Uri } from 'vscode';
import { loadChunk } from '../chunk.ts';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';

/** What assistants can ask of the extension: loaded with the first question. Editors without language models go without. */
export function registerTools(extensionUri: Uri, documents: Documents, templates: Templates): Disposable {
	if (!lm) return Disposable.from();
	async function load(name: string): Promise<LanguageModelTool<unknown>> {
		const { toolsFor } = await loadChunk<typeof import('./tools.ts')>(extensionUri, 'tools');
		const tools: Record<string, LanguageModelTool<never>> = toolsFor(documents, templates);
		return tools[name]!;
	}
	const loaded = (name: string): LanguageModelTool<unknown> => ({
		prepareInvocation: async (options, token) => (await load(name)).prepareInvocation?.(options, token),
		invoke: async (options, token) => (await load(name)).invoke(options, token),
	});
	return Disposable.from(
		lm.registerTool('list_design_findings', loaded('list_design_findings')),
		lm.registerTool('read_design_template', loaded('read_design_template')),
	);
}
