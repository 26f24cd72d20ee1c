import { l10n, type Uri, workspace } from 'vscode';
import { nextRecord } from '../../core/decisions/index.ts';
import { slugOf, type Template } from '../../core/index.ts';
import { askTitle } from '../new/askTitle.ts';
import { askTemplate, type Variant } from '../new/questions.ts';
import type { Questions } from '../new/steps.ts';

/** What it takes to write a decision record. */
export interface Answers {
	readonly form: Template;
	readonly title: string;
}

/** `names`: of the files in `folder`; without a folder the record stays untitled. */
export function questionsFor(
	forms: readonly Variant[],
	folder: Uri | undefined,
	names: readonly string[],
): Questions<Answers> {
	const title = l10n.t('New Decision Record');
	const { fileName } = nextRecord(names);
	return {
		form: ({ form }, place) =>
			askTemplate({ title, placeholder: l10n.t('Select the form of the record') }, forms, form, place),
		title: ({ title: written }, place) =>
			askTitle(
				{
					title,
					placeholder: l10n.t('What is decided, for example: Retry payments on the server'),
					written,
					tell: (words) => {
						const name = fileName(words ? slugOf(words) : '…');
						return folder
							? l10n.t('The file will be {0}', `${workspace.asRelativePath(folder)}/${name}`)
							: '';
					},
				},
				place,
			),
	};
}
