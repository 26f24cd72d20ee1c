import type { Format, Reported } from './format.ts';
import { sentenceOf } from './message.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** Workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export const github: Format = {
	head: '',
	document: ({ path, findings }) => findings.map((finding) => `${annotation(path, finding)}\n`).join(''),
	between: '',
	tail: () => '',
};

function annotation(path: string, finding: Reported): string {
	const { start, end } = finding.range;
	// GitHub refuses columns for what spans several lines.
	const place =
		start.line === end.line
			? { line: start.line + 1, col: start.character + 1, endColumn: end.character + 1 }
			: { line: start.line + 1, endLine: end.line + 1 };
	const properties = { file: path, ...place, title: `technical-design/${finding.rule}` };
	const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
	return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(sentenceOf(finding))}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
