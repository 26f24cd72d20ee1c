import type { Severity } from '../types.ts';

const stages: readonly (readonly [Severity, RegExp])[] = [
	[
		'error',
		/^(?:approved|accepted|final|implemented|done|complete|completed|released|shipped|active|adopted|merged|ratified|live)\b/,
	],
	[
		'warning',
		/^(?:(?:in|under|for|ready for|awaiting|pending) )?(?:review|discussion|comments?|approval)\b|^(?:proposed|proposal|reviewing|reviewed|rfc|last call|candidate)\b/,
	],
	[
		'information',
		/^(?:(?:work in progress|wip|in progress|early)\b|(?:initial |first |rough )?draft|new\b|idea|outline|sketch|todo|started|not started|planned|provisional|open\b)/,
	],
];

/**
 * How serious a finding is in a document of this status: Draft → information, In Review → warning, Approved → error;
 * other words count as the nearest of the three. No status, or one that says none of them, → warning.
 */
export function severityOf(status: string | undefined): Severity {
	const words = (status ?? '')
		.toLowerCase()
		.replace(/[^\p{L}\s]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return stages.find(([, pattern]) => pattern.test(words))?.[0] ?? 'warning';
}
