import { commands, type Uri } from 'vscode';

export const newDesign = (request?: unknown) =>
	commands.executeCommand<Uri | undefined>('technicalDesign.new', request);
