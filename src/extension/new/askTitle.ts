import { l10n, window } from 'vscode';
import { type Answer, type Place, show } from './steps.ts';

/** The words around the box. */
export interface TitleQuestion {
	readonly title: string;
	readonly placeholder: string;
	/** What the box holds at first. */
	readonly written?: string | undefined;
	/** What becomes of a title; it is empty at first. */
	readonly tell: (title: string) => string;
}

/** Asks for a document's title; an empty one is refused. */
export function askTitle({ title, placeholder, written, tell }: TitleQuestion, place: Place): Answer<string> {
	const input = window.createInputBox();
	input.title = title;
	input.placeholder = placeholder;
	input.value = written ?? '';
	const validate = () => {
		const answer = input.value.trim();
		input.validationMessage = answer ? undefined : l10n.t('Enter a title');
		return answer || undefined;
	};
	input.prompt = tell(input.value.trim());
	input.onDidChangeValue(() => {
		input.prompt = tell(input.value.trim());
		validate();
	});
	return show(input, place, validate);
}
