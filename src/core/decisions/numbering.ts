/** A decision record's number as its file name writes it. */
export interface RecordNumber {
	readonly value: number;
	/** What stands before the number: `adr-`, or nothing. */
	readonly prefix: string;
	/** As many as the number is written with, leading zeros included. */
	readonly digits: number;
	/** What stands between number and title; empty where the name has no title. */
	readonly separator: string;
	/** What stands between the title's words. */
	readonly joint: string;
}

const numbered =
	/^(?<prefix>(?:(?:adr|decision|dr)[-_ .]?)?)(?<digits>\d{1,6})(?:(?<separator>[-_. ]+)(?<title>\S.*))?\.md$/i;
const dated = /^\d{4}[-_.]?\d{2}[-_.]?\d{2}\b/;

/** `0007-use-postgres.md`, `adr-7.md`, `ADR-0012_queue.md`; undefined for names without a number, and for dates. */
export function recordNumber(fileName: string): RecordNumber | undefined {
	const { prefix = '', digits, separator = '', title = '' } = numbered.exec(fileName)?.groups ?? {};
	const joint = /[-_ ]/.exec(title)?.[0] ?? '-';
	return digits === undefined || dated.test(fileName)
		? undefined
		: { value: Number(digits), prefix, digits: digits.length, separator, joint };
}

/** A number that is still free, and how to write it. */
export interface NextRecord {
	/** `0008`, as the folder's other names write it. */
	readonly number: string;
	/** `0008-use-postgres.md`, for the title's slug. */
	readonly fileName: (slug: string) => string;
}

/** What follows the highest number in a folder, in the scheme of the file that has it; `0001-…` where none has one. */
export function nextRecord(fileNames: readonly string[]): NextRecord {
	const numbers = fileNames.map(recordNumber).filter((number) => number !== undefined);
	const latest = numbers.reduce((highest, each) => (each.value > highest.value ? each : highest), {
		value: 0,
		prefix: '',
		digits: 4,
		separator: '-',
		joint: '-',
		...numbers[0],
	});
	const number = String(latest.value + 1).padStart(latest.digits, '0');
	return {
		number,
		fileName: (slug) => {
			const title = latest.separator && latest.separator + slug.replaceAll('-', latest.joint);
			return `${latest.prefix}${number}${title}.md`;
		},
	};
}

/** The other files of a folder with the number of `fileName`; translations of it (`0007-queue.de.md`) are no other. */
export function sharingNumber(fileName: string, fileNames: readonly string[]): string[] {
	const own = recordNumber(fileName)?.value;
	return fileNames.filter(
		(each) =>
			own !== undefined &&
			recordNumber(each)?.value === own &&
			withoutLanguage(each) !== withoutLanguage(fileName),
	);
}

function withoutLanguage(fileName: string): string {
	return fileName.toLowerCase().replace(/(?:\.[a-z]{2}(?:[-_][a-z]{2,4})?)?\.md$/, '');
}
