// Stands in for libraries that markdown-it uses for inline text alone: activation reads blocks, and loads what it needs for that.

/** For `linkify-it`. */
export class LinkifyIt {}

/** For `entities`: blocks are cut the same way whether entities are decoded or not. */
export const decodeHTMLStrict = (/** @type {string} */ text) => text;
