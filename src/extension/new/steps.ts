import { type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem } from 'vscode';

/** The answer of a user who wants to return to the question before. */
export const back = Symbol('back');

/** An answer; undefined when the user leaves. */
export type Answer<T> = Promise<T | typeof back | undefined>;

/** Where a question stands among those asked, counted from 1. */
export interface Place {
	readonly step: number;
	readonly totalSteps: number;
}

/** In the order in which they are asked; each sees the answers so far, its own from before a step back included. */
export type Questions<Answers> = {
	[Name in keyof Answers]: (soFar: Partial<Answers>, place: Place) => Answer<NonNullable<Answers[Name]>>;
};

/** Asks what `given` does not answer yet. Undefined when the user leaves. */
export async function ask<Answers extends object>(
	questions: Questions<Answers>,
	given: Partial<Answers>,
): Promise<Answers | undefined> {
	const answers = { ...given };
	const names = (Object.keys(questions) as (keyof Answers)[]).filter((name) => given[name] === undefined);
	for (let index = 0; index < names.length; ) {
		const name = names[index]!;
		const answer = await questions[name]!(answers, { step: index + 1, totalSteps: names.length });
		if (answer === undefined) {
			return undefined;
		}
		if (answer === back) {
			index--;
		} else {
			answers[name] = answer;
			index++;
		}
	}
	return answers as Answers;
}

/** Shows one question. `accept` is asked at Enter: undefined keeps the question open. */
export function show<T extends object | string, Item extends QuickPickItem>(
	input: QuickPick<Item> | InputBox,
	{ step, totalSteps }: Place,
	accept: () => T | undefined,
): Answer<T> {
	input.step = step;
	input.totalSteps = totalSteps;
	input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
	// What is answered already shall not be lost by a click elsewhere.
	input.ignoreFocusOut = step > 1;
	return new Promise<T | typeof back | undefined>((resolve) => {
		input.onDidTriggerButton(() => resolve(back));
		input.onDidHide(() => resolve(undefined));
		input.onDidAccept(() => {
			const answer = accept();
			if (answer !== undefined) {
				resolve(answer);
			}
		});
		input.show();
	}).finally(() => input.dispose());
}
