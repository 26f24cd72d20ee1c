import type { Finding } from '../../core/index.ts';
import type { Counts } from '../checker.ts';
import type { Style } from '../terminal.ts';
import { codeFrame, printable } from './codeFrame.ts';
import type { Format } from './format.ts';
import { sentenceOf } from './message.ts';

const colours = { error: 'red', warning: 'yellow', information: 'blue' } as const;
const levelWidth = 'information'.length;

/** For people: each document with findings, the lines they stand in, and a summary. */
export const stylish: Format = {
	document({ path, text, template, completeness, findings }, style) {
		if (findings.length === 0) return '';
		const { complete, required } = completeness;
		const follows = template === undefined ? '' : `, ${template}`;
		const note = style.paint('dim', `${complete} of ${count(required, 'section')} complete${follows}`);
		const lines = text.split(/\r\n?|\n/);
		const entries = findings.map((finding) => entry(finding, lines, style));
		return `${style.paint('underline', printable(path))}  ${note}\n\n${entries.join('')}`;
	},
	whole: (parts, documents, counts, style) => [...parts, summary(documents, counts, style)].join('\n'),
};

function entry(finding: Finding, lines: readonly string[], { width, paint }: Style): string {
	const { severity, rule, range } = finding;
	const { line, character } = range.start;
	const place = `${line + 1}:${character + 1}`.padEnd(6);
	const level = paint(colours[severity], severity.padEnd(levelWidth));
	const [source, underline] = codeFrame(lines[line] ?? '', range, width) ?? [];
	const rows = [`  ${place}  ${level}  ${printable(sentenceOf(finding))}  ${paint('dim', rule)}`];
	if (source !== undefined && underline !== undefined) {
		rows.push(source, paint(colours[severity], underline));
	}
	return rows.map((row) => `${row}\n`).join('');
}

function summary(
	documents: number,
	{ error, warning, information, complete, required }: Counts,
	{ paint }: Style,
): string {
	if (documents === 0) return 'No documents to check.\n';
	const findings = error + warning + information;
	const where = `${count(documents, 'document')}, ${complete} of ${count(required, 'section')} complete.`;
	if (findings === 0) return `${paint('green', `✔ Nothing is missing in ${where}`)}\n`;
	const kinds = `${count(error, 'error')}, ${count(warning, 'warning')}, ${information} information`;
	const colour = colours[error > 0 ? 'error' : warning > 0 ? 'warning' : 'information'];
	return `${paint(['bold', colour], `✖ ${count(findings, 'finding')} (${kinds}) in ${where}`)}\n`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
