import { l10n, type Uri, window, workspace } from 'vscode';
import { slugOf } from '../../core/index.ts';
import { askTitle } from './askTitle.ts';
import { createFile } from './newFile.ts';
import { back } from './steps.ts';

/** Asks for a name and makes a template to start from in the folder; it opens, and is offered from then on. Overwrites nothing. */
export async function createTemplate(folder: Uri): Promise<void> {
	const name = await askTitle(
		{
			title: l10n.t('Create a Template'),
			placeholder: l10n.t('Name, for example: Incident Review'),
			tell: (title) =>
				l10n.t('The file will be {0}', `${workspace.asRelativePath(folder)}/${slugOf(title || '…')}.md`),
		},
		{ step: 1, totalSteps: 1 },
	);
	if (name === undefined || name === back) {
		return;
	}
	if (!workspace.getWorkspaceFolder(folder)) {
		await workspace.fs.createDirectory(folder);
	}
	const file = await createFile(folder, () => ({ name: `${slugOf(name)}.md`, text: starter(name) }));
	await window.showTextDocument(file, { preview: false });
}

/** In English, as the built-in templates are. */
function starter(name: string): string {
	return `---
title: ${JSON.stringify(name)}
id: ${slugOf(name)}
summary: When to write one, in one sentence.
# Each heading is a section of the documents made from this template. What stands in brackets
# is to be replaced, of words between bars one is kept, and comments tell the author more.
# Sections that a document may leave out, and those that it may repeat:
optional: [References]
repeatable: []
---

# ${name.replace(/[[\]<]/g, '\\$&')}: [Title]

**Status**: Draft | In Review | Approved
**Author**: [Name]
**Date**: [YYYY-MM-DD]

## Summary

[What this is about, and who should read on]

## Details

<!-- Say what happened or shall happen before you say why. -->

| What | Why | Owner |
|------|-----|-------|
| [A step or a fact] | [The reason for it] | [Who knows more] |

## Open Questions

- [A question, and who can answer it]

## References

- [Link to what a reader may want to look up]
`;
}
