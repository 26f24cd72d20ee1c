// @ts-check
// `npm run package`: technical-design.vsix, as it would be published.
import { main } from './main.mjs';
import { packageExtension } from './vsix.mjs';

await main(async () => {
	console.log(await packageExtension());
});
