import { type Finding, messageOf } from '../../core/index.ts';

/** What a finding says, in one sentence on one line. */
export function sentenceOf(finding: Finding): string {
	const { text, args } = messageOf(finding);
	const sentence = text.replace(/\{(\d+)\}/g, (_, index) => args[Number(index)] ?? '');
	return /[^\S ]| {2}/.test(sentence) ? sentence.replace(/\s+/g, ' ') : sentence;
}
