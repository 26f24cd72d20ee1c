import { parseBlocks } from '../markdown/blocks.ts';
import { frontMatterLength, metadataOf } from '../markdown/frontMatter.ts';
import { Passage, plainText, Reading } from '../markdown/reading.ts';

const personLabel =
	/^(?:(?:tech(?:nical)?|team|engineering|product|project|design|feature) )?(?:authors?|owners?|leads?|deciders?|decision[ -]makers?|reviewers?|approvers?|assignees?|champions?|dri|contacts?|stakeholders?|consulted|informed|editors?|sponsors?)$|^(?:written|created|reviewed|approved|decided) by$/i;

/** `Owner`, `Technical Lead`, `Reviewed by`: whether a field of this label holds people. */
export function isPersonLabel(label: string): boolean {
	return personLabel.test(
		label
			.replace(/[-_]/g, ' ')
			.replace(/\(.*\)/, '')
			.trim(),
	);
}

/** Fields that name people stand at the top, or in a table at the end. */
const mostFields = 20_000;

/** The people that a document's author, owner and reviewer fields name, each once. */
export function peopleIn(text: string): string[] {
	const length = frontMatterLength(text);
	const passages = [
		...metadataOf(text.slice(0, length)).map((prose) => new Passage(prose)),
		...parseBlocks(text.slice(length, length + mostFields)).flatMap((block) => new Reading(block).passages),
	];
	const names = passages.flatMap(({ prose, values }) =>
		prose.kind === 'heading'
			? []
			: values
					.filter(({ label }) => isPersonLabel(plainText(label)))
					.flatMap(({ start, end }) => namesIn(prose.content.slice(start, end))),
	);
	return [...new Set(names)];
}

function namesIn(value: string): string[] {
	return plainText(value)
		.split(/\s*(?:[,;/&]|\band\b)\s*/)
		.map((name) => name.replace(/\s*(?:<.*>|\(.*\))\s*$/, '').trim())
		.filter(isName);
}

/** Up to four capitalised words, or a handle. */
function isName(text: string): boolean {
	return (
		/^@[\w-]+$/.test(text) ||
		(/^\p{Lu}[\p{L}\p{Mark}.'’-]*(?: [\p{L}\p{Mark}.'’-]+){0,3}$/u.test(text) &&
			!/^(?:TBD|TBC|TODO|FIXME|N\/A|None|Unknown)\b/i.test(text))
	);
}
