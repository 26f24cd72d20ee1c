import type { Template } from './types.ts';

/** File systems take names of 255 bytes; what a template adds to the slug and a number need room, too. */
const maxBytes = 160;

/**
 * A file name's form of a title: lower case, words joined by `-`, letters of every script kept, at most 160 bytes of
 * UTF-8. Never empty.
 */
export function slugOf(title: string): string {
	const slug = title
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{Mark}\p{N}]+/gu, '-')
		.replace(/^-+/, '');
	let bytes = 0;
	let kept = '';
	for (const character of slug) {
		bytes += bytesOf(character.codePointAt(0)!);
		if (bytes > maxBytes) break;
		kept += character;
	}
	return kept.replace(/-+$/, '') || 'untitled';
}

/** The name of a new document's file, as far as it depends on the title. */
export function fileNameFor({ fileName }: Template, title: string): string {
	return fileName.replace('{slug}', slugOf(title));
}

/** `retry-failed-payments.md` → `Retry failed payments`; undefined for a file that is not named by `pattern`, a template's `fileName`. */
export function titleIn(name: string, pattern = '{slug}.md'): string | undefined {
	const [before = '', behind = ''] = pattern.split('{slug}');
	if (!name.startsWith(before) || !name.endsWith(behind) || name.length <= before.length + behind.length) {
		return undefined;
	}
	const words = name
		.slice(before.length, name.length - behind.length)
		.replace(/[-_]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function bytesOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	if (codePoint < 0x800) return 2;
	return codePoint < 0x10000 ? 3 : 4;
}
