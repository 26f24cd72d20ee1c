import { type DiagramTheme, themeFor } from '../diagram/theme.ts';

/** The colours of an exported document, by VS Code's names: light, dark. */
const colors: Readonly<Record<string, readonly [light: string, dark: string]>> = {
	'editor-background': ['#ffffff', '#1a1b1e'],
	'editor-foreground': ['#24272c', '#d8dade'],
	descriptionForeground: ['#5d636b', '#9aa0a8'],
	'textLink-foreground': ['#0a5cc2', '#77aef2'],
	'textLink-activeForeground': ['#084795', '#a3c8f7'],
	'editor-findMatchHighlightBackground': ['#fff1a8', '#5c4d12'],
	'editorError-foreground': ['#b3261e', '#ff9d94'],
	'editorWarning-foreground': ['#8a6100', '#e2b714'],
	'charts-blue': ['#1a6fd4', '#5aa2f0'],
	'charts-purple': ['#7b4ab8', '#b48ae6'],
	'charts-green': ['#2d7d46', '#72c58b'],
	'charts-orange': ['#c25e10', '#e59c5c'],
	'charts-yellow': ['#9a7400', '#e0c052'],
	'charts-red': ['#c0352b', '#f08078'],
};

const fontFamily = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
const codeFamily = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Liberation Mono', monospace";

/** Light or dark as the reader has it; light on paper. */
export const paletteSheet = `
:root {
	color-scheme: light dark;
	--vscode-font-family: ${fontFamily};
	--vscode-editor-font-family: ${codeFamily};
${Object.entries(colors)
	.map(([name, [light, dark]]) => `\t--vscode-${name}: light-dark(${light}, ${dark});`)
	.join('\n')}
}
html { background: var(--vscode-editor-background); }
body { padding-bottom: 4rem; }
.drawing { display: block; margin: 0 auto 1rem; max-width: 100%; height: auto; }
.for-dark { display: none; }
@media screen and (prefers-color-scheme: dark) {
	.for-light { display: none; }
	.for-dark { display: revert; }
}
@media print {
	:root { color-scheme: light; }
	body { padding: 0; }
	main { max-width: none; }
	:is(h1, h2, h3, h4, h5, h6) { break-after: avoid; }
	:is(tr, img, .alert) { break-inside: avoid; }
	pre { white-space: pre-wrap; }
	/* Paper neither scrolls nor unfolds. */
	details::details-content { content-visibility: visible; }
	summary { list-style-type: disclosure-open; }
	.table { width: auto; min-width: 0; max-width: 100%; overflow: visible; margin-left: 0; translate: none; }
	:is(th, td, .short) { min-width: 0; white-space: normal; overflow-wrap: break-word; }
	.math.display { overflow: visible; }
	.math.display .katex { font-size: min(1.21em, 96vw / var(--ems, 1)); }
	.drawing { max-height: 90vh; width: auto; }
}
`;

/** What diagrams are drawn in. */
export function exportTheme(kind: 'light' | 'dark'): DiagramTheme {
	const of = (name: string) => colors[name]?.[kind === 'light' ? 0 : 1] ?? '';
	return themeFor({
		kind,
		isContrast: false,
		fontFamily,
		foreground: of('editor-foreground'),
		color: of,
	});
}
