import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DesignDocument, parseTemplate } from '../../../src/core/index.ts';

export const templates = readdirSync('templates').map((file) =>
	parseTemplate(readFileSync(`templates/${file}`, 'utf8'), file.replace('.md', '')),
);

/** Edited documents per property and run of `npm test`; `FUZZ_RUNS=2000` for a long one. */
export const runs = Number(process.env.FUZZ_RUNS ?? 150);

/** Whether all that a document tells equals what one tells that is opened with `text`. */
export function assertAsOpened(
	document: DesignDocument,
	text: string,
	options: Parameters<typeof DesignDocument.open>[1] = { templates },
): void {
	assert.deepEqual(stateOf(document), stateOf(DesignDocument.open(text, options)));
}

function stateOf(document: DesignDocument): unknown {
	const { text, findings, outline, completeness, template, frontMatterError } = document;
	return { text, findings, outline, completeness, template: template?.id, frontMatterError };
}
