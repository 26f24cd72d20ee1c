import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';

const tilde = 0x7e;
/** By the length of a run. They pair with their like alone, so each has a mark of its own. */
const marks = [undefined, tilde, tilde << 8];

/** GFM's `~~two~~` tildes or `~one~`; more than two are text. */
export function strikethrough({ inline }: MarkdownIt): void {
	inline.ruler.at('strikethrough', readRun);
	inline.ruler2.at('strikethrough', (state) => {
		pairRuns(state, state.delimiters);
		for (const meta of state.tokens_meta) if (meta?.delimiters) pairRuns(state, meta.delimiters);
	});
}

function readRun(state: StateInline, silent: boolean): boolean {
	if (silent || state.src.charCodeAt(state.pos) !== tilde) return false;
	const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
	const token = state.push('text', '', 0);
	token.content = '~'.repeat(length);
	const marker = marks[length];
	if (marker) {
		state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
	}
	state.pos += length;
	return true;
}

function pairRuns({ tokens }: StateInline, delimiters: readonly Delimiter[]): void {
	for (const { marker, token, end } of delimiters) {
		if (end < 0 || !marks.includes(marker)) continue;
		Object.assign(tokens[token]!, { type: 'del_open', tag: 'del', nesting: 1, content: '' });
		Object.assign(tokens[delimiters[end]!.token]!, {
			type: 'del_close',
			tag: 'del',
			nesting: -1,
			content: '',
		});
	}
}
