import type { Counts } from '../checker.ts';
import type { Style } from '../terminal.ts';
import { codeFrame, printable } from './codeFrame.ts';
import type { Format, Reported } from './format.ts';
import { sentenceOf } from './message.ts';

const colours = { error: 'red', warning: 'yellow', information: 'blue' } as const;
const levelWidth = 'information'.length;

/** For people: each document with findings, the lines they stand in, and a summary. */
export const stylish: Format = {
	head: '',
	document({ path, text, template, completeness, findings }, style) {
		if (findings.length === 0) return '';
		const { complete, required } = completeness;
		const follows = template === undefined ? '' : `, ${template}`;
		const note = style.paint('dim', `${complete} of ${count(required, 'section')} complete${follows}`);
		const lines = text.split(text.includes('\r') ? /\r\n?|\n/ : '\n');
		const rows = findings.map((finding) => entry(finding, lines[finding.range.start.line] ?? '', style));
		return `${style.paint('underline', printable(path))}  ${note}\n\n${rows.join('')}\n`;
	},
	between: '',
	tail: summary,
};

function entry(finding: Reported, line: string, { width, paint }: Style): string {
	const { severity, rule, range } = finding;
	const place = `${range.start.line + 1}:${range.start.character + 1}`.padEnd(6);
	const level = paint(colours[severity], severity.padEnd(levelWidth));
	const row = `  ${place}  ${level}  ${printable(sentenceOf(finding))}  ${paint('dim', rule)}`;
	const frame = codeFrame(line, range, width);
	return frame ? `${row}\n${frame[0]}\n${paint(colours[severity], frame[1])}\n` : `${row}\n`;
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
