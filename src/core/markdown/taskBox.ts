/** A task's box in a line of source: where its mark stands, in UTF-16 units, and whether it is ticked. */
export interface TaskBox {
	readonly character: number;
	readonly isChecked: boolean;
}

const box = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*(?:[-+*]|\d{1,9}[.)])\s+\[([ xX])\]\s/;

/** The box of the list item that starts on a line, however deep it stands in lists and quotes; undefined for none. */
export function taskBoxIn(line: string): TaskBox | undefined {
	const match = box.exec(line);
	return match ? { character: match[0].length - 3, isChecked: match[1] !== ' ' } : undefined;
}
