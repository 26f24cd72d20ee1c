/** The way from a folder to a file, both absolute paths with `/`: `../adr/0007-queue.md`. */
export function relativePath(folder: string, file: string): string {
	const from = folder.split('/').filter(Boolean);
	const to = file.split('/').filter(Boolean);
	let shared = 0;
	while (shared < Math.min(from.length, to.length - 1) && from[shared] === to[shared]) shared++;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A path as the destination of a Markdown link. */
export function hrefOf(path: string): string {
	return path.replace(
		/[\s()<>%#?\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
	);
}

/** `[text](path)`. */
export function linkTo(text: string, path: string): string {
	return `[${text.replace(/[[\]\\]/g, '\\$&')}](${hrefOf(path)})`;
}

const destination = /(\]\(<?)(?![a-z][\w+.-]*:|\/)([^\s()<>]+)/gi;

/** Markdown from the file `from`, its relative links made to lead to the same place from the folder `folder`. */
export function rebaseLinks(text: string, from: string, folder: string): string {
	const base = from.slice(0, from.lastIndexOf('/'));
	return text.replace(destination, (_, head: string, href: string) => {
		const [, path = '', rest = ''] = /^([^#?]*)(.*)$/.exec(href) ?? [];
		const target = path === '' ? from : resolvePath(`${base}/${path}`);
		return head + relativePath(folder, target) + rest;
	});
}

function resolvePath(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return `/${parts.join('/')}`;
}
