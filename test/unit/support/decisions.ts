import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DesignDocument, type Edit, parseTemplate, type Template } from '../../../src/core/index.ts';

export const templateNamed = (id: string) => parseTemplate(readFileSync(`templates/${id}.md`, 'utf8'), id);
export const adr = templateNamed('adr');

/** The text after edits that lie one behind the other. */
export function apply(text: string, ...edits: (Edit | undefined)[]): string {
	return edits.reduceRight<string>((before, edit) => {
		assert.ok(edit);
		return before.slice(0, edit.offset) + edit.text + before.slice(edit.offset + edit.length);
	}, text);
}

export const open = (text: string, ...templates: Template[]) => DesignDocument.open(text, { templates });

/** The line that holds `words`. */
export function lineOf(text: string, words: string): number {
	const line = text.split('\n').findIndex((each) => each.includes(words));
	assert.notEqual(line, -1, words);
	return line;
}
