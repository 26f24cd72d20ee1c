import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, type Uri, window, workspace } from 'vscode';
import { fileNameFor, type Template, type TemplateProblem } from '../../core/index.ts';
import { askTitle, type TitleQuestion } from './askTitle.ts';
import { type DesignFolder, usualFolders } from './designFolders.ts';
import { type Answer, back, type Place, type Questions, show } from './steps.ts';

/** What it takes to write a new design document. */
export interface Design {
	readonly template: Template;
	readonly title: string;
	/** Undefined where no folder is open: the document stays untitled. */
	readonly folder?: Uri;
}

/** A template to choose from, and where it is from; no origin for a built-in one. */
export interface Variant {
	readonly template: Template;
	readonly origin?: string | undefined;
	readonly problem?: TemplateProblem | undefined;
}

/** The wizard's steps. The folder is asked for only when there are `folders` to offer; `create` makes a template instead. */
export function questionsFor(
	variants: readonly Variant[],
	folders: Promise<readonly DesignFolder[]> | undefined,
	create: () => Promise<void>,
): Questions<Design> {
	return {
		template: ({ template }, place) =>
			askTemplate(
				{ title: l10n.t('New Technical Design'), placeholder: l10n.t('Select what to write') },
				variants,
				template,
				place,
				create,
			),
		title: ({ template, title }, place) => askTitle(titleQuestion(template!, title), place),
		...(folders && { folder: ({ template }, place) => askFolder(template!, folders, place) }),
	};
}

type TemplateItem = QuickPickItem & { template?: Template };

/** The words around a list of templates. */
interface TemplateQuestion {
	readonly title: string;
	readonly placeholder: string;
}

/** Asks which of the templates to write from. Where there is `create`, that is offered last, and ends the questions. */
export async function askTemplate(
	{ title, placeholder }: TemplateQuestion,
	variants: readonly Variant[],
	chosen: Template | undefined,
	place: Place,
	create?: () => Promise<void>,
): Promise<Template | typeof back | undefined> {
	const input = window.createQuickPick<TemplateItem>();
	input.title = title;
	input.placeholder = placeholder;
	input.matchOnDescription = true;
	input.matchOnDetail = true;
	input.items = [...variants.map(templateItem), ...(create ? creating() : [])];
	if (chosen) {
		input.activeItems = input.items.filter(({ template }) => template === chosen);
	}
	const answer = await show(input, place, () => input.activeItems[0]);
	if (answer === undefined || answer === back) {
		return answer;
	}
	if (!answer.template) {
		await create?.();
	}
	return answer.template;
}

function templateItem({ template, origin = '', problem }: Variant): TemplateItem {
	const detail = problem ? `$(warning) ${problemText(problem)}` : template.summary;
	return { label: template.title, description: origin, detail, template };
}

function creating(): TemplateItem[] {
	return [
		{ label: '', kind: QuickPickItemKind.Separator },
		{ label: l10n.t('Create a template…'), iconPath: new ThemeIcon('add'), alwaysShow: true },
	];
}

function problemText(problem: TemplateProblem): string {
	switch (problem.kind) {
		case 'front-matter':
			return l10n.t('Its front matter cannot be read: {0}', problem.reason);
		case 'open-front-matter':
			return l10n.t('Its front matter has no end: a line of “---” is missing');
		case 'no-headings':
			return l10n.t('It has no headings, so its documents have no sections to check');
		case 'file-name':
			return l10n.t('Its “fileName” must be the name of a file, without a folder');
		default:
			return l10n.t('It is empty');
	}
}

function titleQuestion(template: Template, written: string | undefined): TitleQuestion {
	return {
		title: l10n.t('New {0}', template.title),
		placeholder: l10n.t('Title, for example: Retry failed payments'),
		written,
		tell: (title) => title && l10n.t('The file will be named {0}', fileNameFor(template, title)),
	};
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
		const [active] = input.activeItems;
		const hasMoved = active !== input.items[0];
		input.items = [...folders.map(itemOf), other];
		if (active && hasMoved) {
			input.activeItems = input.items.filter(({ uri }) => String(uri) === String(active.uri));
		}
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
