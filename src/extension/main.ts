import { type ExtensionContext, l10n, window } from 'vscode';
import { registerCompletion } from './completion/register.ts';
import { registerContextKey } from './contextKey.ts';
import { registerDecisions } from './decisions/register.ts';
import { Documents } from './documents.ts';
import { showError } from './errors.ts';
import { registerFindings } from './findings.ts';
import { registerHover } from './hover.ts';
import { registerInsertSection } from './insertSection.ts';
import { registerNavigation } from './navigate.ts';
import { registerNew } from './new.ts';
import { registerOpenTemplateFolder } from './openTemplateFolder.ts';
import { readParsers } from './parsers.ts';
import { registerPreview } from './preview/register.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { registerSetStatus } from './setStatus.ts';
import { registerShowOpen } from './showOpen.ts';
import { registerStatusBar } from './statusBar.ts';
import { userTemplateFolder } from './templateFolders.ts';
import { Templates } from './templates.ts';
import { registerTools } from './tools/register.ts';
import { registerView } from './view/register.ts';

export function activate(context: ExtensionContext): void {
	const log = window.createOutputChannel('Technical Design', { log: true });
	context.subscriptions.push(log);
	try {
		const templates = new Templates(context, log);
		const documents = new Documents(templates, () => readParsers(context.extensionUri, log), log);
		context.subscriptions.push(
			templates,
			documents,
			registerContextKey(documents),
			registerFindings(documents, context.extensionUri),
			registerQuickFixes(documents),
			registerHover(documents),
			registerStatusBar(documents),
			registerShowOpen(documents, templates, log),
			registerSetStatus(documents, templates, log),
			registerView(context, documents, templates, log),
			registerNavigation(documents, templates, log),
			registerCompletion(documents, templates),
			registerInsertSection(context, documents, templates, log),
			registerNew(templates, log),
			registerDecisions(context.extensionUri, documents, templates, log),
			registerOpenTemplateFolder(userTemplateFolder(context), log),
			registerTools(documents, templates),
			registerPreview(context.extensionUri, documents, log),
		);
	} catch (error) {
		void showError(log, l10n.t('Technical Design could not start.'), error);
	}
}
