import type { CancellationToken, Position, TextDocument } from 'vscode';
import type { DesignDocument } from '../../core/index.ts';

/** What is suggested while somebody writes, loaded when it is first asked for: see `chunk.ts`. */
export { choicesAt } from './choices.ts';
export { valuesAt } from './fields.ts';
export { headingsAt } from './headings.ts';
export { Notes } from './notes.ts';

/** A place in a design document at which suggestions are wanted. */
export interface Asked {
	readonly document: TextDocument;
	readonly design: DesignDocument;
	readonly position: Position;
	readonly token: CancellationToken;
}
