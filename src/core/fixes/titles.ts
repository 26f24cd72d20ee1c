import type { Message } from '../messages.ts';

/** What fixes are called in menus, in English. */
export const titles = {
	fillIn: (value: string): Message => ({ text: 'Fill in “{0}”', args: [value] }),
	choose: (alternative: string): Message => ({ text: 'Choose “{0}”', args: [alternative] }),
	sayWhyNot: (): Message => ({ text: 'Say why it does not apply', args: [] }),
	leaveEmpty: (): Message => ({ text: 'Leave it empty', args: [] }),
	keepWords: (words: string): Message => ({ text: 'Keep the words “{0}”', args: [words] }),
	askLater: (section: string): Message => ({ text: 'Move to “{0}”', args: [section] }),
	removeMarker: (marker: string): Message => ({ text: 'Remove “{0}”', args: [marker] }),
	removeRow: (): Message => ({ text: 'Remove this row', args: [] }),
	removeItem: (): Message => ({ text: 'Remove this list item', args: [] }),
	removeCode: (): Message => ({ text: 'Remove this code block', args: [] }),
	removeParagraph: (): Message => ({ text: 'Remove this paragraph', args: [] }),
	removeSection: (section: string): Message => ({ text: 'Remove the section “{0}”', args: [section] }),
	markSection: (section: string): Message => ({ text: 'Mark “{0}” as not applicable', args: [section] }),
	writeSection: (section: string): Message => ({ text: 'Fill “{0}” from the template', args: [section] }),
	insertSection: (section: string): Message => ({ text: 'Insert the section “{0}”', args: [section] }),
	insertAllSections: (): Message => ({ text: 'Insert all missing sections', args: [] }),
	omitSection: (section: string): Message => ({ text: 'Leave “{0}” out on purpose', args: [section] }),
	addAnother: (section: string): Message => ({ text: 'Add another section like “{0}”', args: [section] }),
	insertRow: (): Message => ({ text: 'Insert a table row below', args: [] }),
	silenceCode: (rule: string): Message => ({ text: 'Silence {0} in this code block', args: [rule] }),
	silence: (rule: string): Message => ({ text: 'Silence {0} on this line', args: [rule] }),
};
