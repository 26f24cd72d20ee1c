/** A file name's form of a title: lower case, words joined by `-`, letters of every script kept. Never empty. */
export function slugOf(title: string): string {
	const slug = title
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
		.slice(0, 80)
		.replace(/^-+|-+$/g, '');
	return slug || 'untitled';
}
