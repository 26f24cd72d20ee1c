import { type Disposable, type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
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
		for (const feature of features(context, log)) {
			context.subscriptions.push(feature);
		}
	} catch (error) {
		void showError(log, l10n.t('Technical Design could not start.'), error);
	}
}

/** One after another: where one cannot be made, those before it can be let go of. */
function* features(context: ExtensionContext, log: LogOutputChannel): Generator<Disposable> {
	const { extensionUri } = context;
	const templates = new Templates(context, log);
	yield templates;
	const documents = new Documents(templates, () => readParsers(extensionUri, log), log);
	yield documents;
	yield registerContextKey(documents);
	yield registerFindings(documents, extensionUri);
	yield registerQuickFixes(documents);
	yield registerHover(documents);
	yield registerStatusBar(documents);
	yield registerShowOpen(documents, templates, log);
	yield registerSetStatus(documents, templates, log);
	yield registerView(context, documents, templates, log);
	yield registerNavigation(documents, templates, log);
	yield registerCompletion(documents, templates);
	yield registerInsertSection(context, documents, templates, log);
	yield registerNew(templates, log);
	yield registerDecisions(extensionUri, documents, templates, log);
	yield registerOpenTemplateFolder(userTemplateFolder(context), log);
	yield registerTools(documents, templates);
	yield registerPreview(extensionUri, documents, log);
}
