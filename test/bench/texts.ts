import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplate, type Template } from '../../src/core/index.ts';
import { generate } from '../evaluation/generate.ts';
import { templateSource } from '../evaluation/sources.ts';

/** The built-in ones, as every document is judged by them. */
export const templates: readonly Template[] = readdirSync('templates')
	.sort()
	.map((file) => parseTemplate(readFileSync(`templates/${file}`, 'utf8'), file.replace('.md', '')));

export const variants = templates.filter(({ id }) => id !== 'adr');

/** One document of about so many UTF-16 units, partly filled in, that follows a variant. */
export function designDocument(length: number): string {
	const [variant] = variants;
	let text = generate(templateSource(variant!), 1).text;
	for (let seed = 2; text.length < length; seed++)
		text += `\n${sectionsOf(generate(templateSource(variant!), seed).text)}`;
	return text;
}

/** What comes behind front matter and title. */
function sectionsOf(text: string): string {
	return text.slice(text.indexOf('\n## ') + 1);
}

/** A document of each variant, partly filled in, joined. Never the same for another `seed`. */
export function draftsJoined(seed: number): string {
	return variants.map((variant) => generate(templateSource(variant), seed).text).join('\n');
}
