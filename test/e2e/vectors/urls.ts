/** Addresses that run code or ask VS Code to, however they are spelt. */
const addresses: readonly string[] = [
	'javascript:ran()',
	'JaVaScRiPt:ran()',
	'&#106;avascript:ran()',
	'java&Tab;script:ran()',
	'javascript&colon;ran()',
	'&#1;javascript:ran()',
	'javascript://evil.example/%0Aran()',
	'vbscript:ran()',
	'livescript:ran()',
	'data:text/html,%3Cscript%3Eparent.ran()%3C/script%3E',
	'data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuKCk8L3NjcmlwdD4=',
	'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20onload=%22ran()%22/%3E',
	'command:workbench.action.closeAllEditors',
	'command:technicalDesign.new?%5B%5D',
	'vscode://technical-design.technical-design/x',
	'vscode-resource://evil.example/x',
	'view-source:javascript:ran()',
	'file:///etc/passwd',
];

/** Where an address may stand. */
const places: readonly ((address: string) => string)[] = [
	(address) => `[link](${address})`,
	(address) => `[link](<${address}> "title")`,
	(address) => `![image](${address})`,
	(address) => `[![image](${address})](${address})`,
	(address) => `<${address}>`,
	(address) => `<a href="${address}">anchor</a>`,
	(address) => `<a href=' ${address}' xlink:href='${address}' ping='${address}'>anchor</a>`,
	(address) => `<img src="${address}" longdesc="${address}" alt="image">`,
	(address) => `<q cite="${address}">quote</q><del cite="${address}">gone</del>`,
	(address) => `<area href="${address}"><input formaction="${address}" src="${address}">`,
];

/** Addresses that only Markdown makes. */
const written: readonly string[] = [
	'[reference]\n\n[reference]: javascript:ran()',
	'[defined][upper]\n\n[UPPER]: <JAVASCRIPT:ran()> "title"',
	'![picture]\n\n[picture]: data:text/html,<script>ran()</script>',
	'[broken](java\nscript:ran())',
	'[escaped](java\\script:ran\\(\\))',
	'[nested [link](javascript:ran())](javascript:ran())',
	'[encoded](%6A%61vascript:ran())',
	'[control](\u0001javascript:ran())',
	'[wide](ｊavascript:ran())',
	'[quote](https://evil.example/"onclick="ran())',
	'[title](https://evil.example/ "a\\" onclick=\\"ran()")',
	'![words" onerror="ran()](square.png)',
	'![words<img src=x onerror=ran()>](square.png)',
	'<https://evil.example/"onclick=ran()>',
	'https://evil.example/"onmouseover="ran()',
	'www.evil.example/<img/src=x/onerror=ran()>',
	'javascript:ran() command:workbench.action.quit',
	'<mailto:a@evil.example?subject="onclick=ran()>',
	'[`code`](javascript:ran()) **[strong](javascript:ran())** ~~[gone](javascript:ran())~~',
	'[remote ![pixel](https://evil.example/pixel.png)](https://evil.example/)',
	'![reference pixel][pixel]\n\n[pixel]: https://evil.example/reference.png',
];

export const urls = [...written, ...addresses.flatMap((address) => places.map((place) => place(address)))];
