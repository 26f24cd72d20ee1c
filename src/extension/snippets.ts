import { type Extension, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';

/** Markdown to insert, with tab stops. */
export interface Snippet {
	readonly prefix: string;
	/** Without the group that its name says in brackets. */
	readonly name: string;
	readonly description: string;
	/** In snippet syntax. */
	readonly body: string;
}

/** Snippets of one file. */
export interface SnippetGroup {
	/** Name of the file without `.json`: `diagrams`; a template's sections are in the file of its id. */
	readonly id: string;
	readonly title: string;
	readonly snippets: readonly Snippet[];
}

const titles: Readonly<Record<string, () => string>> = {
	adr: () => l10n.t('Whole documents'),
	contracts: () => l10n.t('API and data'),
	decisions: () => l10n.t('Decisions and threats'),
	diagrams: () => l10n.t('Diagrams'),
	lists: () => l10n.t('Lists'),
	operations: () => l10n.t('Operations and reference'),
	tables: () => l10n.t('Tables'),
};

/** The snippets that the manifest contributes, in its order. Never rejects: a file that cannot be read is logged and left out. */
export async function readSnippets(
	{ extensionUri, packageJSON }: Extension<unknown>,
	log: LogOutputChannel,
): Promise<SnippetGroup[]> {
	const contributed: readonly { path: string }[] = packageJSON.contributes.snippets;
	const groups = await Promise.all(
		contributed.map(async ({ path }) => {
			const uri = Uri.joinPath(extensionUri, path);
			try {
				return groupOf(path, new TextDecoder().decode(await workspace.fs.readFile(uri)));
			} catch (error) {
				log.warn(`Snippets skipped: ${uri.toString(true)}`, error);
				return undefined;
			}
		}),
	);
	return groups.filter((group) => group !== undefined);
}

function groupOf(path: string, json: string): SnippetGroup {
	const id = /([^/]*)\.json$/.exec(path)![1]!;
	const entries = Object.entries<{ prefix: string; body: string[]; description: string }>(JSON.parse(json));
	const origin = / \(([^()]+)\)$/;
	return {
		id,
		title: titles[id]?.() ?? origin.exec(entries[0]![0])![1]!,
		snippets: entries.map(([name, { prefix, body, description }]) => ({
			prefix,
			name: name.replace(origin, ''),
			description,
			body: body.join('\n'),
		})),
	};
}
