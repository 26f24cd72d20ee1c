import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { rulePage } from '../../core/rules/page.ts';
import { reportedRules } from '../rules.ts';
import type { Format, Reported } from './format.ts';
import { sentenceOf } from './message.ts';

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** SARIF 2.1.0, for code scanning. Files are named from the working folder, `%SRCROOT%`. */
export const sarif: Format = {
	get head() {
		return `${aroundResults()[0]}"results":[`;
	},
	document: ({ path, findings }) =>
		findings.map((finding) => `\n${JSON.stringify(resultOf(path, finding))}`).join(','),
	between: ',',
	tail: () => `\n]${aroundResults()[1]}\n`,
};

function aroundResults(): string[] {
	return JSON.stringify(logWith([])).split('"results":[]');
}

function logWith(results: Result[]): Log {
	const driver = {
		name: 'technical-design',
		semanticVersion: version,
		rules: reportedRules.map(descriptorOf),
	};
	return {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver },
				originalUriBaseIds: { '%SRCROOT%': { uri: `${pathToFileURL(process.cwd())}/` } },
				columnKind: 'utf16CodeUnits',
				results,
			},
		],
	};
}

function descriptorOf(rule: (typeof reportedRules)[number]): ReportingDescriptor {
	const { id, summary, rationale, fix } = rule;
	return {
		id,
		shortDescription: { text: summary },
		fullDescription: { text: rationale },
		help: { text: fix, markdown: rulePage(rule) },
		defaultConfiguration: { level: 'warning' },
	};
}

function resultOf(path: string, finding: Reported): Result {
	const { start, end } = finding.range;
	return {
		ruleId: finding.rule,
		ruleIndex: reportedRules.findIndex(({ id }) => id === finding.rule),
		level: levels[finding.severity],
		message: { text: sentenceOf(finding) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: artifactOf(path),
					region: {
						startLine: start.line + 1,
						startColumn: start.character + 1,
						endLine: end.line + 1,
						endColumn: end.character + 1,
					},
				},
			},
		],
	};
}

/** A file outside the working folder has no relative name that a reader could resolve. */
function artifactOf(path: string) {
	if (/^(?:\.\.\/|\/|[a-z]:)/i.test(path)) return { uri: pathToFileURL(resolve(path)).href };
	return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
