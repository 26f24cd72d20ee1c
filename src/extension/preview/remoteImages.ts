import { ConfigurationTarget, type Disposable, EventEmitter, type Uri, workspace } from 'vscode';

const setting = 'preview.remoteImages';

/** In which documents the preview loads images from other sites: where the author said so, or as the setting has it. */
export class RemoteImages implements Disposable {
	readonly #allowed = new Set<string>();
	readonly #changed = new EventEmitter<void>();
	readonly #subscription = workspace.onDidChangeConfiguration((event) => {
		if (event.affectsConfiguration(`technicalDesign.${setting}`)) this.#changed.fire();
	});

	/** Ask again. */
	readonly onDidChange = this.#changed.event;

	areLoaded(document: Uri): boolean {
		const answer = this.#setting;
		return answer === 'always' || (answer !== 'never' && this.#allowed.has(document.toString()));
	}

	/** Whether the author may be asked. */
	areOffered(document: Uri): boolean {
		return this.#setting !== 'never' && !this.areLoaded(document);
	}

	/** From now on in all documents, else in this one until the window closes. */
	async load(document: Uri, always: boolean): Promise<void> {
		if (always) {
			const settings = workspace.getConfiguration('technicalDesign');
			await settings.update(setting, 'always', ConfigurationTarget.Global);
		} else {
			this.#allowed.add(document.toString());
			this.#changed.fire();
		}
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#changed.dispose();
	}

	get #setting(): unknown {
		return workspace.getConfiguration('technicalDesign').get(setting);
	}
}
