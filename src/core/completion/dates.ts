/** How a date is written: `YYYY-MM-DD`, `DD.MM.YYYY`; undefined where `text` is neither a date nor a date's prompt. */
export function dateFormatOf(text: string): string | undefined {
	const bare = text.trim().replace(/^[[{<]|[\]}>]$/g, '');
	if (/^(?:Y{4}|M{2}|D{2})(?:[-/. ](?:Y{4}|M{2}|D{2})){2}$/i.test(bare)) return bare.toUpperCase();
	if (/^\d{4}([-/.])\d{2}\1\d{2}$/.test(bare)) return `YYYY${bare[4]}MM${bare[4]}DD`;
	const [, first, separator, second] = /^(\d{2})([-/.])(\d{2})\2\d{4}$/.exec(bare) ?? [];
	if (separator === undefined) return undefined;
	if (separator === '.' || Number(first) > 12) return `DD${separator}MM${separator}YYYY`;
	return Number(second) > 12 ? `MM${separator}DD${separator}YYYY` : undefined;
}

/** `2026-11-20`, where the user is. */
export function today(): string {
	return formatDate(new Date(), 'YYYY-MM-DD');
}

/** A day as `format` writes it, in the time zone of this machine. */
export function formatDate(date: Date, format: string): string {
	const digits = (value: number, length: number) => String(value).padStart(length, '0');
	return format
		.replace('YYYY', digits(date.getFullYear(), 4))
		.replace('MM', digits(date.getMonth() + 1, 2))
		.replace('DD', digits(date.getDate(), 2));
}
