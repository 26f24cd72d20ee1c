import type { LogOutputChannel } from 'vscode';

/** A log that keeps what is written to it, one line a message. */
export function recordingLog(): { log: LogOutputChannel; lines: string[] } {
	const lines: string[] = [];
	const write = (message: string | Error) => void lines.push(String(message));
	const log = { warn: write, error: write, info: write } as Partial<LogOutputChannel> as LogOutputChannel;
	return { log, lines };
}
