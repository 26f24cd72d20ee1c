import { formatDate } from './dates.ts';

/** What a snippet of ours inserts where its syntax is not understood: every tab stop says what it says unfilled. */
export function snippetText(body: string, today: Date): string {
	return body
		.replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', formatDate(today, 'YYYY-MM-DD'))
		.replace(
			/\\([\\$}])|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\|])+)\|\}/g,
			(_, escaped?: string, text?: string, choice?: string) =>
				escaped ?? unescaped(text ?? choice!.split(/(?<!\\),/, 1)[0]!),
		);
}

function unescaped(text: string): string {
	return text.replace(/\\(.)/g, '$1');
}
