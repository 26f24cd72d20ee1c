// Stands in for the libraries that markdown-it uses for inline text and addresses alone: activation reads blocks, and where a
// block ends depends on none of them.

const same = (/** @type {string} */ text) => text;

/** For `linkify-it`. */
export class LinkifyIt {}

/** For `entities`. */
export const decodeHTMLStrict = same;

/** For `mdurl`: an address stays as it is. */
export { same as decode, same as encode };
export const parse = (/** @type {string} */ address) => ({ address });
export const format = (/** @type {{ address: string }} */ { address }) => address;

/** For `punycode.js`. */
export default { toASCII: same, toUnicode: same };

/** For `uc.micro`: no character is of a kind that only inline text asks for. */
const none = /(?!)/;

export { none as Any, none as Cc, none as Cf, none as P, none as S, none as Z };
