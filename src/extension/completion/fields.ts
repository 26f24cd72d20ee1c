import {
	type CancellationToken,
	type CompletionItem,
	CompletionItemKind,
	type TextDocument,
	type WorkspaceFolder,
	workspace,
} from 'vscode';
import {
	type Field,
	fieldAt,
	formatDate,
	linkTo,
	type NoteKind,
	type Question,
	questionOf,
	relativePath,
	segmentAt,
} from '../../core/index.ts';
import { authorOf } from '../author.ts';
import { folderOf } from '../folderOf.ts';
import { isNear } from '../isNear.ts';
import { rangeOf } from '../ranges.ts';
import type { Asked } from './completion.ts';
import type { Note, Notes } from './notes.ts';

interface Item {
	/** What is inserted. */
	readonly text: string;
	readonly kind: CompletionItemKind;
	/** Shown in place of `text`. */
	readonly title?: string;
	readonly description?: string;
	/** Values whose place it can take. */
	readonly replaces?: readonly string[];
}

/** In a field what it asks for: people, today, the template's alternatives, notes to link to. */
export async function valuesAt(
	{ document, design, position, token }: Asked,
	notes: Notes,
): Promise<CompletionItem[]> {
	const field = fieldAt(design, (line) => document.lineAt(line).text, position);
	if (!field) {
		return [];
	}
	const question = questionOf(field, design.template);
	const place = question.person ? segmentAt(field, position) : field;
	const before = document.lineAt(position).text.slice(0, place.range.start.character);
	const items = await itemsFor(question, document, notes, token);
	return items.map((item, index) => placed(item, index, place, before));
}

async function itemsFor(
	{ alternatives, date, person, link }: Question,
	document: TextDocument,
	notes: Notes,
	token: CancellationToken,
): Promise<Item[]> {
	return [
		...alternatives.map((text) => ({ text, kind: CompletionItemKind.EnumMember, replaces: alternatives })),
		...(date ? [{ text: formatDate(new Date(), date), kind: CompletionItemKind.Constant }] : []),
		...(person ? await people(document, notes, token) : []),
		...(link ? links(document, await notes.all(token), link) : []),
	];
}

/** The author that Git knows first, then those whom other documents name, the most named first. */
async function people(document: TextDocument, notes: Notes, token: CancellationToken): Promise<Item[]> {
	const author = await authorOf(rootOf(document)?.uri);
	const counts = new Map<string, number>(author ? [[author, Number.POSITIVE_INFINITY]] : []);
	for (const name of (await notes.all(token)).flatMap((note) => note.people)) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts]
		.sort(([nameA, a], [nameB, b]) => b - a || nameA.localeCompare(nameB))
		.map(([text]) => ({ text, kind: CompletionItemKind.User }));
}

/** Those of the kinds asked for first. */
function links(document: TextDocument, notes: readonly Note[], kinds: readonly NoteKind[]): Item[] {
	const { uri } = document;
	const folder = document.isUntitled ? rootOf(document)?.uri : folderOf(uri);
	const rank = ({ kind }: Note) => (kind && kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
	return notes
		.filter(
			(note) => note.kind && folder && isNear(note.uri, folder) && note.uri.toString() !== uri.toString(),
		)
		.sort((a, b) => rank(a) - rank(b) || a.uri.path.localeCompare(b.uri.path))
		.map(({ title, uri: { path } }) => {
			const description = relativePath(folder!.path, path);
			return { text: linkTo(title, description), kind: CompletionItemKind.File, title, description };
		});
}

/** The workspace folder of a document; the first for one that is not saved yet. */
function rootOf({ uri }: TextDocument): WorkspaceFolder | undefined {
	return workspace.getWorkspaceFolder(uri) ?? workspace.workspaceFolders?.[0];
}

function placed(item: Item, index: number, field: Field, before: string): CompletionItem {
	const { text, kind, title = text, description = '' } = item;
	// A prompt shall not filter out what answers it, nor a value what could stand in its place.
	const stands = /^[[{<].*[\]}>]$|^[\d./-]{8,}$/.test(field.text) || item.replaces?.includes(field.text);
	return {
		label: { label: title, description },
		kind,
		range: rangeOf(field),
		insertText: /[\w:*]$/.test(before) ? ` ${text}` : text,
		filterText: stands ? field.text : `${text} ${title}`,
		sortText: String(index).padStart(3, '0'),
	};
}
