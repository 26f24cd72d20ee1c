import { printable } from './codeFrame.ts';
import type { Format } from './format.ts';
import { sentenceOf } from './message.ts';

/** A finding a line, `path:line:column: severity: message [rule]`, as compilers do: problem matchers and editors read it. */
export const unix: Format = {
	head: '',
	document: ({ path, findings }) =>
		findings
			.map((finding) => {
				const { line, character } = finding.range.start;
				const place = `${printable(path)}:${line + 1}:${character + 1}`;
				return `${place}: ${finding.severity}: ${printable(sentenceOf(finding))} [${finding.rule}]\n`;
			})
			.join(''),
	between: '',
	tail: () => '',
};
