import { l10n, type QuickPickItem, ThemeIcon, type Uri, window, workspace } from 'vscode';
import { slugOf, type Template } from '../core/index.ts';
import { type DesignFolder, usualFolders } from './designFolders.ts';
import { type Answer, type Place, type Questions, show } from './steps.ts';

/** What it takes to write a new design document. */
export interface Design {
	readonly template: Template;
	readonly title: string;
	/** Undefined where no folder is open: the document stays untitled. */
	readonly folder?: Uri;
}

/** The file's name, as far as it depends on the title. */
export function fileNameOf(template: Template, title: string): string {
	return template.fileName.replace('{slug}', slugOf(title));
}

/** A template to choose from, and where it is from; no origin for a built-in one. */
export interface Variant {
	readonly template: Template;
	readonly origin?: string | undefined;
}

/** The wizard's steps. The folder is asked for only when there are `folders` to offer. */
export function questionsFor(
	variants: readonly Variant[],
	folders: Promise<readonly DesignFolder[]> | undefined,
): Questions<Design> {
	return {
		template: ({ template }, place) => askTemplate(variants, template, place),
		title: ({ template, title }, place) => askTitle(template!, title, place),
		...(folders && { folder: ({ template }, place) => askFolder(template!, folders, place) }),
	};
}

function askTemplate(
	variants: readonly Variant[],
	chosen: Template | undefined,
	place: Place,
): Answer<Template> {
	const input = window.createQuickPick<QuickPickItem & { template: Template }>();
	input.title = l10n.t('New Technical Design');
	input.placeholder = l10n.t('Select what to write');
	input.matchOnDescription = true;
	input.matchOnDetail = true;
	input.items = variants.map(({ template, origin = '' }) => ({
		label: template.title,
		description: origin,
		detail: template.summary,
		template,
	}));
	if (chosen) {
		input.activeItems = input.items.filter(({ template }) => template === chosen);
	}
	return show(input, place, () => input.activeItems[0]?.template);
}

function askTitle(template: Template, written: string | undefined, place: Place): Answer<string> {
	const input = window.createInputBox();
	input.title = l10n.t('New {0}', template.title);
	input.placeholder = l10n.t('Title, for example: Retry failed payments');
	input.value = written ?? '';
	const tellFileName = () => {
		input.prompt =
			input.value.trim() && l10n.t('The file will be named {0}', fileNameOf(template, input.value));
	};
	const validate = () => {
		const title = input.value.trim();
		input.validationMessage = title ? undefined : l10n.t('Enter a title');
		return title || undefined;
	};
	tellFileName();
	input.onDidChangeValue(() => {
		tellFileName();
		validate();
	});
	return show(input, place, validate);
}

type FolderItem = QuickPickItem & { uri?: Uri };

async function askFolder(
	template: Template,
	found: Promise<readonly DesignFolder[]>,
	place: Place,
): Answer<Uri> {
	const input = window.createQuickPick<FolderItem>();
	input.title = l10n.t('New {0}', template.title);
	input.placeholder = l10n.t('Select the folder for the document');
	const other: FolderItem = {
		label: l10n.t('Choose another folder…'),
		iconPath: new ThemeIcon('folder-opened'),
		alwaysShow: true,
	};
	const offer = (folders: readonly DesignFolder[]) => {
		input.items = [...folders.map(itemOf), other];
	};
	offer(usualFolders());
	input.busy = true;
	void found.then(offer).finally(() => {
		input.busy = false;
	});
	const answer = await show(input, place, () => input.activeItems[0]);
	if (answer !== other) {
		return typeof answer === 'object' ? answer.uri : answer;
	}
	const [folder] =
		(await window.showOpenDialog({
			title: input.placeholder,
			openLabel: l10n.t('Select Folder'),
			canSelectFiles: false,
			canSelectFolders: true,
		})) ?? [];
	return folder ?? askFolder(template, found, place);
}

function itemOf({ uri, documents }: DesignFolder): FolderItem {
	const root = workspace.getWorkspaceFolder(uri);
	const facts = [
		workspace.workspaceFolders?.length === 1 ? undefined : root?.name,
		documents === 1 ? l10n.t('1 design document') : undefined,
		documents > 1 ? l10n.t('{0} design documents', documents) : undefined,
	];
	return {
		label: root?.uri.path === uri.path ? root.name : workspace.asRelativePath(uri, false),
		description: facts.filter(Boolean).join(', '),
		iconPath: ThemeIcon.Folder,
		uri,
	};
}
