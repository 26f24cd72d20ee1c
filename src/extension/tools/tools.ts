import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';
import { ListDesignFindings } from './listDesignFindings.ts';
import { ReadDesignTemplate } from './readDesignTemplate.ts';

/** What assistants can ask, by the names that the manifest gives. */
export function toolsFor(documents: Documents, templates: Templates) {
	return {
		list_design_findings: new ListDesignFindings(documents),
		read_design_template: new ReadDesignTemplate(templates),
	};
}
