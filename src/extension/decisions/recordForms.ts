import { l10n, Uri, workspace } from 'vscode';
import {
	houseTemplate,
	isRecordTemplate,
	recordNumber,
	type WrittenRecord,
} from '../../core/decisions/index.ts';
import { DesignDocument, parseTemplate, type Template } from '../../core/index.ts';
import { UserError } from '../errors.ts';
import type { Variant } from '../new/questions.ts';
import { readText } from '../readText.ts';
import { originName } from '../templateFolders.ts';
import type { Templates } from '../templates.ts';

/** How many of the newest records tell how a folder's records look. */
const telling = 3;

const templateName = /^(?:adr[-_ ]?|0+[-_ ]?)?template\.md$/i;

/**
 * What a new record can be written from, the fittest first: the template that the newest of the folder names; else the
 * folder's own or the form of its records, and the templates of team and user; else the built-in one.
 * Rejects with a `UserError` where there is none.
 */
export async function recordForms(
	folder: Uri | undefined,
	names: readonly string[],
	templates: Templates,
): Promise<Variant[]> {
	const all = await templates.all();
	const model = all.find(({ id }) => id === 'adr');
	const records = folder ? await newest(folder, names) : [];
	const followed = records[0] && DesignDocument.open(records[0].text, { templates: all }).recognition;
	const variantOf = (template: Template): Variant => ({
		template,
		origin: originName(templates.originOf(template)),
	});
	if (followed?.by === 'declared') {
		return [variantOf(followed.template)];
	}
	const house = folder && ((await ownTemplate(folder, names)) ?? (model && formOf(records, model)));
	const others = all.filter(
		(each) => isRecordTemplate(each) && templates.originOf(each)?.owner !== 'extension',
	);
	const forms: Variant[] = others.map(variantOf);
	if (house) {
		forms.unshift({ template: house, origin: workspace.asRelativePath(folder) });
	} else if (model && !others.includes(model)) {
		forms.push(variantOf(model));
	}
	if (forms.length === 0) {
		throw new UserError(l10n.t('Its template could not be read.'));
	}
	return forms;
}

/** The newest first. */
async function newest(folder: Uri, names: readonly string[]): Promise<WrittenRecord[]> {
	const records = names
		.filter((name) => recordNumber(name) && !templateName.test(name))
		.sort((a, b) => recordNumber(b)!.value - recordNumber(a)!.value)
		.slice(0, telling);
	return Promise.all(records.map(async (fileName) => ({ fileName, text: await textOf(folder, fileName) })));
}

function formOf(records: readonly WrittenRecord[], model: Template): Template | undefined {
	const house = houseTemplate(records, model);
	return house && { ...house, title: l10n.t('Like the other records') };
}

/** A template kept among the records. It has no id that a document could name. */
async function ownTemplate(folder: Uri, names: readonly string[]): Promise<Template | undefined> {
	const name = names.find((each) => templateName.test(each));
	return name === undefined ? undefined : { ...parseTemplate(await textOf(folder, name), ''), title: name };
}

/** Empty where it cannot be read. */
function textOf(folder: Uri, name: string): Promise<string> {
	return readText(Uri.joinPath(folder, name)).catch(() => '');
}
