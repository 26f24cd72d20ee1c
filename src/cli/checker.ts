import { DesignDocument, type Severity } from '../core/index.ts';
import { DiagramChecker } from '../diagrams/checker.ts';
import { UsageError } from './errors.ts';
import { readText, shown } from './files.ts';
import { type FormatName, loadFormat } from './formats/format.ts';
import { readParsers } from './parsers.ts';
import type { Templates } from './templateFiles.ts';
import { type Dress, styleOf } from './terminal.ts';

/** How to check a file, in values that another thread can be sent. */
export interface Job {
	readonly format: FormatName;
	/** Where paths in the output start from. */
	readonly folder: string;
	readonly dress: Dress;
	/** The team's folder of templates. */
	readonly templates: string | undefined;
	/** The template to judge against, whatever the documents say. */
	readonly template: string | undefined;
}

/** What came of one file. */
export interface Outcome {
	/** The document's part of the output, undefined when the file could not be read. */
	readonly output: string | undefined;
	/** Lines for the user, besides the output. */
	readonly complaints: readonly string[];
	readonly counts: Counts;
}

export interface Counts extends Record<Severity, number> {
	/** Sections. */
	complete: number;
	/** Sections. */
	required: number;
}

export type Check = (file: string) => Promise<Outcome>;

/** A check of one file after the other. Files that cannot be read make a complaint, not an error. */
export async function checkerFor(job: Job, templates: Templates): Promise<Check> {
	const format = await loadFormat(job.format);
	const style = styleOf(job.dress);
	const forced = job.template === undefined ? undefined : templates.named(job.template);
	const judged = forced ? { templates: [forced], template: forced.id } : { templates: templates.all };
	let answered: ReadonlySet<string> = new Set();
	const diagrams = new DiagramChecker(readParsers, (sources) => {
		answered = sources;
	});
	const options = { ...judged, checkDiagram: diagrams.check };
	return async (file) => {
		let text: string;
		try {
			text = readText(file);
		} catch (error) {
			if (!(error instanceof UsageError)) throw error;
			return { output: undefined, complaints: [error.message], counts: countsOf() };
		}
		const opened = DesignDocument.open(text, options);
		// To look for findings is to ask about the diagrams.
		if (opened.findings && diagrams.pending) {
			await diagrams.pending;
			opened.recheckDiagrams(answered);
		}
		const { template, completeness, findings } = opened;
		const document = { path: shown(file, job.folder), text, template: template?.id, completeness, findings };
		const counts = { ...countsOf(), ...completeness };
		for (const { severity } of findings) counts[severity]++;
		const complaints = complaintsAbout(opened, shown(file));
		return { output: format.document(document, style), complaints, counts };
	};
}

function complaintsAbout({ frontMatterError, unknownTemplate }: DesignDocument, file: string): string[] {
	if (frontMatterError !== undefined) {
		return [
			`Warning: the front matter of ${file} is not valid YAML and is ignored: ${frontMatterError.replace(/:$/, '')}`,
		];
	}
	if (unknownTemplate === undefined) return [];
	return [
		`Warning: ${file} names the template “${unknownTemplate}”, which is not known: “technical-design templates” lists those that are.`,
	];
}

/** The sum of `all`. */
export function countsOf(all: readonly Counts[] = []): Counts {
	const sum: Counts = { information: 0, warning: 0, error: 0, complete: 0, required: 0 };
	for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
	return sum;
}
