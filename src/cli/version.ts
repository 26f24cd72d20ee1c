import { version } from '../../package.json';

export function printVersion(): number {
	process.stdout.write(`${version}\n`);
	return 0;
}
