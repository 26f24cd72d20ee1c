// @ts-check
// `npm start`: the packaged extension in a real VS Code, served to your browser, on a copy of the sample workspace.
import { copySample } from '../test/host/sample.mjs';
import { startServer } from '../test/host/server.mjs';
import { main } from './main.mjs';
import { packageExtension } from './vsix.mjs';

await main(async () => {
	console.log('Building and packaging the extension …');
	const vsix = await packageExtension();
	const sample = await copySample();
	const server = await startServer({ vsix });
	console.log(
		'Open docs/design/payment-retries-technical-plan.md there, or run “New Technical Design” (F1).',
	);
	console.log(`Technical Design is running at ${server.address(sample)} — Ctrl+C ends it`);
});
