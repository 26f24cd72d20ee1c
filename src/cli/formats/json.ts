import type { Format } from './format.ts';
import { sentenceOf } from './message.ts';

/**
 * For programs: an array of documents with their findings, one document a line. Places as in the core: zero-based, in
 * UTF-16 units.
 */
export const json: Format = {
	head: '[',
	document({ path, template = null, completeness, findings }) {
		const document = {
			path,
			template,
			completeness,
			findings: findings.map((finding) => ({
				rule: finding.rule,
				severity: finding.severity,
				message: sentenceOf(finding),
				range: finding.range,
				params: finding.params,
			})),
		};
		return `\n${JSON.stringify(document)}`;
	},
	between: ',',
	tail: () => '\n]\n',
};
