import { Disposable, lm } from 'vscode';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';
import { ListDesignFindings } from './listDesignFindings.ts';
import { ReadDesignTemplate } from './readDesignTemplate.ts';

/** What assistants can ask of the extension. Editors without language models go without. */
export function registerTools(documents: Documents, templates: Templates): Disposable {
	return Disposable.from(
		...(lm
			? [
					lm.registerTool('list_design_findings', new ListDesignFindings(documents, templates)),
					lm.registerTool('read_design_template', new ReadDesignTemplate(templates)),
				]
			: []),
	);
}
