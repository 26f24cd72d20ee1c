import { DesignDocument, type Severity } from '../core/index.ts';
import { DiagramChecker } from '../diagrams/checker.ts';
import { DuplicateNumbers } from './duplicates.ts';
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

/** What came of a run of files. */
export interface Batch {
	/** The documents' parts of the output in UTF-8. */
	readonly output: Uint8Array;
	/** Lines for the user, besides the output. */
	readonly complaints: readonly string[];
	readonly counts: Counts;
	/** How many files could be read. */
	readonly checked: number;
}

export interface Counts extends Record<Severity, number> {
	/** Sections. */
	complete: number;
	/** Sections. */
	required: number;
}

/** A check of some files, one after the other. Those that cannot be read make a complaint, not an error. */
export async function checkerFor(
	job: Job,
	templates: Templates,
): Promise<(files: readonly string[]) => Promise<Batch>> {
	const format = await loadFormat(job.format);
	const style = styleOf(job.dress);
	const forced = job.template === undefined ? undefined : templates.named(job.template);
	const judged = forced ? { templates: [forced], template: forced.id } : { templates: templates.all };
	let answered: ReadonlySet<string> = new Set();
	const diagrams = new DiagramChecker(readParsers, (sources) => {
		answered = sources;
	});
	const options = { ...judged, checkDiagram: diagrams.check };
	const duplicates = new DuplicateNumbers();
	const encoder = new TextEncoder();
	return async (files) => {
		const parts: string[] = [];
		const complaints: string[] = [];
		const counts = noCounts();
		let checked = 0;
		for (const file of files) {
			const text = textOf(file, complaints);
			if (text === undefined) continue;
			// An empty file has no place for what it lacks: an empty line has.
			const opened = DesignDocument.open(text || '\n', options);
			// To look for findings is to ask about the diagrams.
			if (opened.findings && diagrams.pending) {
				await diagrams.pending;
				opened.recheckDiagrams(answered);
			}
			const { template, completeness } = opened;
			const findings = duplicates.addTo(opened.findings, file, text);
			const path = shown(file, job.folder);
			const part = format.document({ path, text, template: template?.id, completeness, findings }, style);
			if (part !== '') parts.push(part);
			complaints.push(...complaintsAbout(opened, shown(file)));
			addCounts(counts, completeness);
			for (const { severity } of findings) counts[severity]++;
			checked++;
		}
		return { output: encoder.encode(parts.join(format.between)), complaints, counts, checked };
	};
}

function textOf(file: string, complaints: string[]): string | undefined {
	try {
		return readText(file);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		complaints.push(error.message);
		return undefined;
	}
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

export function noCounts(): Counts {
	return { information: 0, warning: 0, error: 0, complete: 0, required: 0 };
}

/** Adds to `sum` in place. */
export function addCounts(sum: Counts, counts: Partial<Counts>): void {
	for (const key of Object.keys(counts) as (keyof Counts)[]) sum[key] += counts[key] ?? 0;
}
