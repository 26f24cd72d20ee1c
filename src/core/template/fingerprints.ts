import { editions } from './editions.ts';

/** What sort of text a fingerprint stands for; the same words count once as a prompt and once as filler. */
export type TextKind = 'prompt' | 'codePrompt' | 'choice' | 'code' | 'codeLine' | 'filler';

/** The text's FNV-1a hash, 31 bits of it, its kind taken in: short to keep, and told apart well enough from some hundred others. */
export function fingerprint(kind: TextKind, text: string): number {
	return hash(text, seeds[kind]) >>> 1;
}

/** In UTF-16 units; what is longer nobody left standing as an example. */
export const longestFingerprinted = 250;

function hash(text: string, seed: number): number {
	let value = seed;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value;
}

const seeds = Object.fromEntries(
	(['prompt', 'codePrompt', 'choice', 'code', 'codeLine', 'filler'] as const).map((kind) => [
		kind,
		hash(kind, 0x811c9dc5),
	]),
) as Record<TextKind, number>;

/** Base 36, by which 31 bits take six characters. */
export const fingerprintLength = 6;

const none: ReadonlySet<number> = new Set();
const known = new Map<string, ReadonlySet<number>>();

/** What other editions of the variant `id` ask to be replaced, and its own does not; empty for a team's template. */
export function editionsOf(id: string): ReadonlySet<number> {
	const data = editions[id];
	if (data === undefined) return none;
	const found = known.get(id) ?? new Set(data.match(/.{6}/g)!.map((each) => Number.parseInt(each, 36)));
	known.set(id, found);
	return found;
}
