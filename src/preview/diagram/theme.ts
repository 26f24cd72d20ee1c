import { mix, readableOn } from './colors.ts';

/** What diagrams take from VS Code's theme. The same object as long as the colours are the same. */
export interface DiagramTheme {
	readonly key: string;
	readonly background: string;
	readonly fontFamily: string;
	readonly textColor: string;
	/** Mermaid's theme variables; what is not said Mermaid derives. */
	readonly variables: Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;
	/** For what the variables do not reach. */
	readonly css: string;
	/** C4 has colours and fonts of its own, by kind of element. */
	readonly c4: Readonly<Record<string, string>>;
	/** The title of a journey has a font of its own. */
	readonly journey: Readonly<Record<'titleFontFamily' | 'titleFontSize' | 'titleColor', string>>;
}

let current: DiagramTheme | undefined;

/** Calls back when the colours of diagrams have changed with the theme, and only then. */
export function onThemeChange(callback: () => void): void {
	const observer = new MutationObserver(() => {
		const known = diagramTheme();
		const theme = readTheme();
		if (theme.key === known.key) return;
		current = theme;
		callback();
	});
	observer.observe(document.documentElement, { attributeFilter: ['style'] });
	observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
}

/** The colours of VS Code's theme as it is now. */
export function diagramTheme(): DiagramTheme {
	current ??= readTheme();
	return current;
}

/** What a theme says, by VS Code's names of colours; empty for what it leaves open. */
export interface Look {
	readonly kind: 'light' | 'dark';
	readonly isContrast: boolean;
	readonly fontFamily: string;
	readonly foreground: string;
	color(name: string): string;
}

function readTheme(): DiagramTheme {
	const { classList } = document.body;
	const isLight = classList.contains('vscode-light') || classList.contains('vscode-high-contrast-light');
	const style = getComputedStyle(document.body);
	return themeFor({
		kind: isLight ? 'light' : 'dark',
		isContrast: classList.contains('vscode-high-contrast'),
		fontFamily: style.fontFamily,
		foreground: style.color,
		color: (name) => style.getPropertyValue(`--vscode-${name}`),
	});
}

export function themeFor({ kind, isContrast, fontFamily, foreground, color }: Look): DiagramTheme {
	const isLight = kind === 'light';
	const background = color('editor-background') || (isLight ? '#ffffff' : '#1f1f1f');
	const tint = (name: string, share: number) => mix(background, color(name) || foreground, share);
	/** With high contrast surfaces are bare and lines drawn in full. */
	const shade = (name: string, share: number) => tint(name, isContrast ? Math.round(share) : share);
	const text = shade('editor-foreground', 1);
	const line = shade('editor-foreground', 0.6);
	const surface = shade('charts-blue', 0.15);
	const border = isContrast ? shade('contrastBorder', 1) : shade('charts-blue', 0.7);
	const quiet = shade('editor-foreground', 0.05);
	const quietBorder = isContrast ? border : shade('editor-foreground', 0.25);
	const [blue, purple, green, yellow, red] = ['blue', 'purple', 'green', 'yellow', 'red'].map((hue) =>
		tint(`charts-${hue}`, 1),
	) as [string, string, string, string, string];
	// The themes' own orange is transparent, or missing.
	const hues = [blue, purple, green, mix(yellow, red, 0.5), yellow, red];
	const soft = hues.map((hue) => mix(background, hue, 0.3));
	const strong = hues.map((hue) => mix(background, hue, isContrast ? 1 : 0.75));
	const onStrong = strong.map((hue) => readableOn(hue, background, text));

	const variables = {
		darkMode: !isLight,
		fontFamily,
		fontSize: '14px',
		useGradient: false,
		dropShadow: 'none',
		background,
		textColor: text,
		titleColor: text,
		lineColor: line,
		arrowheadColor: line,
		primaryColor: surface,
		primaryTextColor: text,
		primaryBorderColor: border,
		secondaryColor: shade('charts-purple', 0.15),
		secondBkg: shade('charts-purple', 0.15),
		labelBackground: background,
		secondaryTextColor: text,
		secondaryBorderColor: isContrast ? border : shade('charts-purple', 0.7),
		tertiaryColor: quiet,
		tertiaryTextColor: text,
		tertiaryBorderColor: quietBorder,
		clusterBkg: quiet,
		clusterBorder: quietBorder,
		edgeLabelBackground: background,
		relationLabelBackground: background,
		noteBkgColor: shade('charts-yellow', 0.18),
		noteBorderColor: isContrast ? border : shade('charts-yellow', 0.6),
		noteTextColor: text,
		actorLineColor: quietBorder,
		activationBkgColor: soft[0]!,
		activationBorderColor: border,
		sequenceNumberColor: background,
		rowOdd: background,
		rowEven: quiet,
		attributeBackgroundColorOdd: background,
		attributeBackgroundColorEven: quiet,
		specialStateColor: line,
		innerEndBackground: background,
		sectionBkgColor: quiet,
		altSectionBkgColor: background,
		sectionBkgColor2: quiet,
		gridColor: quietBorder,
		excludeBkgColor: quiet,
		taskBkgColor: soft[0]!,
		taskBorderColor: border,
		taskTextColor: text,
		taskTextDarkColor: text,
		taskTextLightColor: text,
		taskTextOutsideColor: text,
		taskTextClickableColor: shade('textLink-foreground', 1),
		activeTaskBkgColor: soft[3]!,
		activeTaskBorderColor: strong[3]!,
		doneTaskBkgColor: shade('editor-foreground', 0.12),
		doneTaskBorderColor: quietBorder,
		critBkgColor: soft[5]!,
		critBorderColor: strong[5]!,
		todayLineColor: strong[5]!,
		vertLineColor: strong[1]!,
		archEdgeColor: line,
		archEdgeArrowColor: line,
		archGroupBorderColor: quietBorder,
		pieStrokeColor: isContrast ? border : background,
		pieOuterStrokeColor: quietBorder,
		pieOpacity: '1',
		pieSectionTextColor: text,
		pieTitleTextSize: '18px',
		pieSectionTextSize: '14px',
		pieLegendTextSize: '14px',
		cynefin: {
			complexBg: tint('charts-green', 0.12),
			complicatedBg: tint('charts-blue', 0.12),
			chaoticBg: tint('charts-red', 0.12),
			clearBg: tint('charts-yellow', 0.12),
			confusionBg: tint('charts-purple', 0.2),
		},
		packet: {
			startByteColor: text,
			endByteColor: text,
			labelColor: text,
			titleColor: text,
			blockStrokeColor: border,
			blockFillColor: surface,
		},
		radar: {
			axisColor: line,
			graticuleColor: quietBorder,
			graticuleOpacity: isContrast ? '0' : '0.08',
			curveOpacity: '0.25',
		},
		treeView: { labelColor: text, lineColor: line },
		emUiFill: quiet,
		emUiStroke: quietBorder,
		emProcessorFill: soft[1]!,
		emProcessorStroke: strong[1]!,
		emReadModelFill: soft[2]!,
		emReadModelStroke: strong[2]!,
		emCommandFill: soft[0]!,
		emCommandStroke: strong[0]!,
		emEventFill: soft[3]!,
		emEventStroke: strong[3]!,
		emSwimlaneBackgroundOdd: quiet,
		emSwimlaneBackgroundStroke: quietBorder,
		...scale('venn', 1, 8, strong),
		// A line is drawn over bars: what comes second must show on the first.
		xyChart: {
			plotColorPalette: [strong[0], strong[3], ...strong.slice(1, 3), ...strong.slice(4)].join(','),
		},
		commitLabelBackground: background,
		commitLabelColor: text,
		tagLabelBackground: quiet,
		tagLabelBorder: quietBorder,
		branchLabelColor: background,
		...scale('actor', 0, 6, strong),
		...scale('pie', 1, 12, soft),
		...scale('cScale', 0, 12, soft),
		...scale('cScaleLabel', 0, 12, [text]),
		...scale('cScalePeer', 0, 12, strong),
		...scale('cScaleInv', 0, 12, strong),
		...scale('fillType', 0, 8, soft),
		...scale('git', 0, 8, strong),
		...scale('gitInv', 0, 8, [background]),
		...scale('gitBranchLabel', 0, 8, onStrong),
		...scale('quadrant', 1, 4, [background, quiet], 'Fill'),
		...scale('quadrant', 1, 4, [text], 'TextFill'),
	};
	const css = `
		[filter], .eventWrapper { filter: none; }
		.grid .tick line { stroke: ${quietBorder}; }
		[stroke="#444444"] { stroke: ${text}; }
		[fill="#444444"] { fill: ${text}; }
		.commit-label-bkg { opacity: 0.85; }
		.root:has(.members-group) .edgeLabel :is(.labelBkg, .label span) { background: ${background}; }
		.root:has(.members-group) .edgeLabel .label rect { fill: ${background}; }
		.usecase-element .label text { text-anchor: middle; }
		rect.rect { fill-opacity: ${isLight ? 0.6 : 0.25}; }
		.links .link { mix-blend-mode: normal !important; stroke-opacity: 0.3; }
		${strong.map((hue, index) => `.radarCurve-${index}, .radarLegendBox-${index} { fill: ${hue}; stroke: ${hue}; }`).join('\n')}
	`;
	const c4 = {
		...c4Colors('person', soft[1]!, strong[1]!),
		...c4Colors('system', soft[0]!, strong[0]!),
		...c4Colors('container', surface, border),
		...c4Colors('component', background, border),
		...Object.assign({}, ...c4Kinds.map((kind) => c4Colors(`external_${kind}`, quiet, quietBorder))),
		...c4Fonts(fontFamily),
	};
	return {
		key: JSON.stringify(variables),
		background,
		fontFamily,
		textColor: text,
		variables,
		css,
		c4,
		journey: { titleFontFamily: fontFamily, titleFontSize: '18px', titleColor: text },
	};
}

const c4Kinds = ['person', 'system', 'container', 'component'];

function c4Colors(kind: string, background: string, border: string): Record<string, string> {
	return Object.fromEntries(
		['', '_db', '_queue'].flatMap((shape) => [
			[`${kind}${shape}_bg_color`, background],
			[`${kind}${shape}_border_color`, border],
		]),
	);
}

function c4Fonts(fontFamily: string): Record<string, string> {
	const elements = c4Kinds.flatMap((kind) => [kind, `external_${kind}`]);
	const all = elements.flatMap((element) => [element, `${element}_db`, `${element}_queue`]);
	return Object.fromEntries([...all, 'boundary', 'message'].map((name) => [`${name}FontFamily`, fontFamily]));
}

/** Numbered variables that go through `colors` again and again. */
function scale(name: string, first: number, count: number, colors: readonly string[], suffix = '') {
	return Object.fromEntries(
		Array.from({ length: count }, (_, index) => [
			`${name}${first + index}${suffix}`,
			colors[index % colors.length]!,
		]),
	);
}
