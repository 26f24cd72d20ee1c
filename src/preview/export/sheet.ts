import { dataAddress } from './data.ts';

/** The page's own styles, with those of its fonts inside that `main` needs. */
export async function pageSheet(main: HTMLElement): Promise<string> {
	const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!;
	const sheet = await (await fetch(link.href)).text();
	const face = /@font-face\s*\{[^}]*\}/g;
	const rest = sheet.replace(face, '');
	if (!main.querySelector('.katex')) return rest;
	await drawOnce(main);
	const faces = (sheet.match(face) ?? []).filter(isLoaded);
	const inlined = await Promise.all(faces.map((each) => inlineFont(each, link.href)));
	return inlined.join('\n') + rest;
}

/** The browser loads the fonts that text is set in. Formulas of their own line note in `--ems` how wide they are. */
async function drawOnce(main: HTMLElement): Promise<void> {
	const stage = document.createElement('div');
	stage.className = 'stage';
	const formulas = [...main.querySelectorAll<HTMLElement>('.katex')];
	const drawn = formulas.map((formula) => document.importNode(formula, true));
	stage.append(...drawn);
	document.body.append(stage);
	stage.getBoundingClientRect();
	await document.fonts.ready;
	const wide = formulas.flatMap((formula, index) => {
		if (!formula.closest('.display')) return [];
		const lines = drawn[index]!.querySelector<HTMLElement>('.katex-html')!;
		lines.style.cssText = 'display: inline-block; width: max-content; white-space: nowrap';
		return { formula, lines, copy: drawn[index]! };
	});
	for (const { formula, lines, copy } of wide) {
		const size = Number.parseFloat(getComputedStyle(copy).fontSize);
		formula.style.setProperty('--ems', (lines.getBoundingClientRect().width / size).toFixed(2));
	}
	stage.remove();
}

function isLoaded(face: string): boolean {
	const of = (name: string, usual: string) =>
		new RegExp(`[{;\\s]${name}:\\s*["']?([^;"'}]+)`).exec(face)?.[1]?.trim() ?? usual;
	const weights: Readonly<Record<string, string>> = { normal: '400', bold: '700' };
	const weightOf = (weight: string) => weights[weight] ?? weight;
	return [...document.fonts].some(
		({ family, style, weight, status }) =>
			status === 'loaded' &&
			family.replace(/["']/g, '') === of('font-family', '') &&
			style === of('font-style', 'normal') &&
			weightOf(weight) === weightOf(of('font-weight', '400')),
	);
}

async function inlineFont(face: string, base: string): Promise<string> {
	const path = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1];
	const data = path && (await dataAddress(new URL(path, base).href));
	const font = data?.replace(/^data:[^;,]*/, 'data:font/woff2');
	return font ? face.replace(/src:[^;}]*/, `src:url(${font})`) : '';
}
