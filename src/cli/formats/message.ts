import { messageOf } from '../../core/index.ts';
import type { Reported } from './format.ts';

/** What a finding says, in one sentence on one line. */
export function sentenceOf(finding: Reported): string {
	const { text, args } = messageOf(finding);
	const sentence = text.replace(/\{(\d+)\}/g, (_, index) => args[Number(index)] ?? '');
	return /[^\S ]| {2}/.test(sentence) ? sentence.replace(/\s+/g, ' ') : sentence;
}
