/** What stands in a paragraph, heading or table cell, besides plain words. Offsets are UTF-16 units into the content. */
export interface Span {
	/** `escaped`: brackets with backslashes before them, which no reader takes for a link. */
	readonly kind: 'code' | 'math' | 'html' | 'link' | 'bracket' | 'brace' | 'angle' | 'escaped';
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
	/** `link`: end of its text, brackets included. `bracket`: the same as `end`. */
	readonly textEnd: number;
	/** How many brackets are open around it. */
	readonly depth: number;
	/** What `Passage.isValue` says of it, once it was asked. */
	isValue: boolean | undefined;
}

/** Plain words hold none of these, nor any span. */
const special = /[[\]{<`$\\]/;

/** Elements of HTML that people write inside Markdown prose; any other name in angles may be a prompt. */
const htmlElements = new Set(
	(
		'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col ' +
		'colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 ' +
		'h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav ' +
		'noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script section select small source ' +
		'span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul ' +
		'var video wbr path g rect circle'
	).split(' '),
);

/** Whether HTML knows an element of this name. */
export function isHtmlElement(name: string): boolean {
	return htmlElements.has(name.toLowerCase());
}

const tag = /<\/?([A-Za-z][\w:-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
/** Of an address in capitals alone, `<HH:MM>`, or of a date nobody means that it leads anywhere. */
const autolink =
	/<(?![A-Z]+:[A-Z]+>|YYYY-)(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y;
const angle = /<[^<>\n]{1,200}(?:\n[^<>\n]{1,200}){0,15}\\?>/y;
/** `<<Project name>>`, unlike `1 << 2` and `a >> b` */
const doubleAngle = /<<[^<>\s][^<>\n]{0,200}(?:\n[^<>\n]{1,200}){0,15}>>/y;
/** `\[Name\]`, as programs write it that turn other documents into Markdown; some write `\[Name]`. */
const escaped = /\\\[(?:[^[\]\\]|\\[^[\]]|\[[^[\]\\]{0,200}\](?:\([^()\s]{0,400}\))?){1,400}\\?\](?!\()/y;
const brace = /\{\{[^{}]{1,400}\}\}|\{(?:[^{}]|\{[^{}]{1,80}\}){1,400}\}/y;
/** `${Owner}`: where a document asks in braces, a prompt. */
const dollarBrace = /\$\{[^{}]{1,80}\}/y;
/** The part of an inline link behind its text: a destination and an optional title. */
const destination =
	/\(\s*(?:(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))+)(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*)?\)/y;

/** The text of a span; escaped brackets as if they were none. */
export function spanText(content: string, { kind, start, end }: Span): string {
	const source = content.slice(start, end);
	const text = source.includes('\n') ? source.replace(/\s+/g, ' ') : source;
	return kind === 'escaped' ? `[${text.slice(2, -1).replaceAll('\\', '')}]` : text;
}

/**
 * The spans of a piece of inline Markdown in the order in which they start, nested brackets included. Follows CommonMark's
 * precedence: code spans, autolinks and HTML bind tighter than brackets. A `bracket` may still be a reference link,
 * which only its document's definitions can tell. Takes time linear in the content's length.
 */
export function scanInline(content: string): readonly Span[] {
	const first = content.search(special);
	return first < 0 ? noSpans : new Scanner(content).run(first);
}

const noSpans: readonly Span[] = [];

class OpenSpan implements Span {
	kind: Span['kind'];
	readonly start: number;
	end: number;
	textEnd: number;
	readonly depth: number;
	isValue: boolean | undefined = undefined;

	constructor(kind: Span['kind'], start: number, end: number, depth: number) {
		this.kind = kind;
		this.start = start;
		this.end = end;
		this.textEnd = end;
		this.depth = depth;
	}
}

class Scanner {
	readonly #content: string;
	#spans: OpenSpan[] | undefined;
	/** The innermost last. */
	#open: OpenSpan[] | undefined;
	#runs: Map<number, number[]> | undefined;
	#noComment = false;
	#noMath = false;

	constructor(content: string) {
		this.#content = content;
	}

	/** `at`: of the first character that is none of plain words. */
	run(at: number): readonly Span[] {
		const content = this.#content;
		while (at < content.length) {
			switch (content.charCodeAt(at)) {
				case 0x5c /* \ */:
					at = this.#escaped(at);
					break;
				case 0x60 /* ` */:
					at = this.#code(at);
					break;
				case 0x24 /* $ */:
					at = this.#dollar(at);
					break;
				case 0x3c /* < */:
					at = this.#angle(at, at);
					break;
				case 0x7b /* { */:
					at = this.#match('brace', brace, at);
					break;
				case 0x5b /* [ */:
					at = this.#openBracket(at);
					break;
				case 0x5d /* ] */:
					at = this.#close(at);
					break;
				default:
					at++;
			}
		}
		const spans = this.#spans ?? noSpans;
		return this.#open?.length ? spans.filter((span) => span.end >= 0) : spans;
	}

	#push(kind: Span['kind'], start: number, end: number): OpenSpan {
		const span = new OpenSpan(kind, start, end, this.#open?.length ?? 0);
		// Most texts hold one span: an array that begins empty takes room for many.
		if (this.#spans) this.#spans.push(span);
		else this.#spans = [span];
		return span;
	}

	#openBracket(at: number): number {
		const span = this.#push('bracket', at, -1);
		if (this.#open) this.#open.push(span);
		else this.#open = [span];
		return at + 1;
	}

	/** Adds what `pattern` matches at `at`; says where to go on. */
	#match(kind: Span['kind'], pattern: RegExp, at: number): number {
		pattern.lastIndex = at;
		if (!pattern.test(this.#content)) return at + 1;
		this.#push(kind, at, pattern.lastIndex);
		return pattern.lastIndex;
	}

	#close(at: number): number {
		const span = this.#open?.pop();
		if (!span) return at + 1;
		span.textEnd = span.end = at + 1;
		if (this.#content.charCodeAt(at + 1) !== 0x28 /* ( */) return at + 1;
		destination.lastIndex = at + 1;
		if (!destination.test(this.#content)) return at + 1;
		span.kind = 'link';
		span.end = destination.lastIndex;
		return span.end;
	}

	#code(at: number): number {
		const content = this.#content;
		let end = at;
		while (content.charCodeAt(end) === 0x60) end++;
		this.#runs ??= backtickRuns(content, at);
		const sameLength = this.#runs.get(end - at) ?? [];
		while (sameLength.length > 0 && sameLength.at(-1)! < end) sameLength.pop();
		const closing = sameLength.pop();
		if (closing === undefined) return end;
		this.#push('code', at, closing + (end - at));
		return closing + (end - at);
	}

	#dollar(at: number): number {
		const end = this.#math(at);
		return end === at + 1 ? this.#match('brace', dollarBrace, at) : end;
	}

	/** `$…$` as GitHub reads it: no space inside the dollars, no digit behind them; `$$…$$` may hold anything. */
	#math(at: number): number {
		const content = this.#content;
		if (this.#noMath) return at + 1;
		if (content[at + 1] === '$') {
			const closing = content.indexOf('$$', at + 2);
			if (closing < 0) return at + 2;
			this.#push('math', at, closing + 2);
			return closing + 2;
		}
		if (/\s/.test(content[at + 1] ?? ' ') || /\w/.test(content[at - 1] ?? '')) return at + 1;
		const closing = content.indexOf('$', at + 1);
		if (closing < 0) this.#noMath = true;
		if (closing < 0 || /\s/.test(content[closing - 1]!) || /\w/.test(content[closing + 1] ?? ''))
			return at + 1;
		this.#push('math', at, closing + 1);
		return closing + 1;
	}

	/** What stands between escaped brackets is read on its own, too. */
	#escaped(at: number): number {
		const next = this.#content[at + 1];
		if (next === '<') return this.#angle(at, at + 1);
		if (next === '[') this.#match('escaped', escaped, at);
		return at + 2;
	}

	/** `start` may be a backslash before the angle at `at`. */
	#angle(start: number, at: number): number {
		const content = this.#content;
		if (start < at) {
			angle.lastIndex = at;
			if (!angle.test(content)) return at + 1;
			this.#push('angle', start, angle.lastIndex);
			return angle.lastIndex;
		}
		if (content.charCodeAt(at + 1) === 0x3c /* < */) return this.#match('angle', doubleAngle, at);
		if (content.startsWith('<!--', at)) {
			const closing = this.#noComment ? -1 : content.indexOf('-->', at + 4);
			this.#noComment = closing < 0;
			if (closing < 0) return at + 4;
			this.#push('html', at, closing + 3);
			return closing + 3;
		}
		autolink.lastIndex = at;
		if (autolink.test(content)) {
			this.#push('html', at, autolink.lastIndex);
			return autolink.lastIndex;
		}
		tag.lastIndex = at;
		const match = tag.exec(content);
		if (match && isHtml(match[1]!, match[2]!, match[0], content)) {
			this.#push('html', at, tag.lastIndex);
			return tag.lastIndex;
		}
		return this.#match('angle', angle, at);
	}
}

/** Elements whose names are words that prompts begin with, too; without attributes that have values they count as HTML where they are closed. */
const closedElements = new Set(
	'data header label link main object option output section source summary template time title'.split(' '),
);

/** Whether prompts begin with the name of this element, too. */
export function beginsPrompts(name: string): boolean {
	return closedElements.has(name.toLowerCase());
}

function isHtml(name: string, attributes: string, text: string, content: string): boolean {
	if (beginsPrompts(name) && !/[=/]/.test(text)) return content.includes(`</${name}>`);
	return isHtmlElement(name) || attributes.includes('=') || text.startsWith('</') || text.endsWith('/>');
}

/** Where runs of each length start, last first. */
function backtickRuns(content: string, from: number): Map<number, number[]> {
	const runs = new Map<number, number[]>();
	for (const { 0: run, index } of content.slice(from).matchAll(/`+/g)) {
		const starts = runs.get(run.length);
		if (starts) starts.push(from + index);
		else runs.set(run.length, [from + index]);
	}
	for (const starts of runs.values()) starts.reverse();
	return runs;
}
