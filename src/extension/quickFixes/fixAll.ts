import { CodeActionKind } from 'vscode';

/** For `editor.codeActionsOnSave`. */
export const fixAll = CodeActionKind.SourceFixAll.append('technical-design');
