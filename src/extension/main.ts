import { type Disposable, type ExtensionContext, l10n, window } from 'vscode';
import { loadChunk } from './chunk.ts';
import { registerCompletion } from './completion/register.ts';
import { registerContextKey } from './contextKey.ts';
import { registerDecisions } from './decisions/register.ts';
import { Documents } from './documents.ts';
import { showError } from './errors.ts';
import { registerFindings } from './findings.ts';
import { registerHover } from './hover.ts';
import { registerInsertSection } from './insertSection.ts';
import { registerNavigation } from './navigate.ts';
import { registerNew } from './new/register.ts';
import { registerOpenTemplateFolder } from './openTemplateFolder.ts';
import { readParsers } from './parsers.ts';
import { registerPreview } from './preview/register.ts';
import { registerQuickFixes } from './quickFixes/register.ts';
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
		const { extensionUri, subscriptions } = context;
		// One after another: where one cannot be made, those before it are let go of with the extension.
		const add = (feature: Disposable) => subscriptions.push(feature);
		const templates = new Templates(context, log);
		add(templates);
		const documents = new Documents(templates, () => readParsers(extensionUri, log), log);
		add(documents);
		add(registerContextKey(documents));
		add(registerFindings(documents, extensionUri));
		add(registerQuickFixes(extensionUri, documents, log));
		add(registerHover(documents));
		add(registerStatusBar(documents));
		add(registerShowOpen(documents, log));
		add(registerSetStatus(documents, log));
		add(registerView(context, documents, templates, log));
		add(registerNavigation(documents, log));
		add(registerCompletion(documents, () => loadChunk(extensionUri, 'completion')));
		add(registerInsertSection(context, documents, log));
		add(registerNew(extensionUri, templates, log));
		add(registerDecisions(extensionUri, documents, templates, log));
		add(registerOpenTemplateFolder(userTemplateFolder(context), log));
		add(registerTools(extensionUri, documents, templates));
		add(registerPreview(extensionUri, documents, log));
	} catch (error) {
		void showError(log, l10n.t('Technical Design could not start.'), error);
	}
}
