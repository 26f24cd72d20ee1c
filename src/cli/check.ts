import { resolve } from 'node:path';
import type { Severity } from '../core/index.ts';
import { oneOf, parseArguments } from './arguments.ts';
import { addCounts, type Job, noCounts } from './checker.ts';
import { findDocuments } from './documents.ts';
import { explain } from './explain.ts';
import { formatNames, loadFormat } from './formats/format.ts';
import { Templates } from './templateFiles.ts';
import { dressFor, styleOf } from './terminal.ts';
import { checkAll } from './threads.ts';

/** In order of their weight. */
const severities: readonly Severity[] = ['information', 'warning', 'error'];

/** `check`: tells what is incomplete, and by its exit code whether that is serious. */
export async function check(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArguments(args, {
		format: { type: 'string', default: 'stylish' },
		template: { type: 'string' },
		templates: { type: 'string' },
		'fail-on': { type: 'string', default: 'warning' },
		explain: { type: 'string' },
	});
	if (values.explain !== undefined) return explain(values.explain);
	const failOn = oneOf('fail-on', values['fail-on'], [...severities, 'never']);
	const format = oneOf('format', values.format, formatNames);
	const templates = new Templates(values.templates);
	const complaints = [...templates.warnings(values.template)];
	const forced = values.template === undefined ? undefined : resolve(values.template);
	const files = findDocuments(positionals.length > 0 ? positionals : ['.']).filter(
		(file) => !templates.includes(file) && file !== forced,
	);
	const job: Job = {
		format,
		// GitHub looks for files from the repository's root, wherever the step runs.
		folder: (format === 'github' && process.env.GITHUB_WORKSPACE) || process.cwd(),
		dress: dressFor(process.stdout),
		templates: values.templates,
		template: values.template,
	};
	const { head, between, tail } = await loadFormat(format);
	const counts = noCounts();
	let checked = 0;
	let separator = '';
	process.stdout.write(head);
	await checkAll(files, job, templates, (batch) => {
		if (batch.output.length > 0) {
			process.stdout.write(separator);
			process.stdout.write(batch.output);
			separator = between;
		}
		complaints.push(...batch.complaints);
		addCounts(counts, batch.counts);
		checked += batch.checked;
	});
	process.stdout.write(tail(checked, counts, styleOf(job.dress)));
	for (const complaint of complaints) process.stderr.write(`technical-design: ${complaint}\n`);
	if (checked < files.length) return 2;
	const fails = failOn === 'never' ? [] : severities.slice(severities.indexOf(failOn));
	return fails.some((severity) => counts[severity] > 0) ? 1 : 0;
}
