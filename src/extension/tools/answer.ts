import { LanguageModelTextPart, LanguageModelToolResult } from 'vscode';

/** The lines as a tool's result. */
export function answer(lines: readonly string[]): LanguageModelToolResult {
	return new LanguageModelToolResult([new LanguageModelTextPart(lines.join('\n'))]);
}
