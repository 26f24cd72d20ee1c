/** Stands in for `linkify-it` where nothing looks for links in text: the extension's own bundle reads blocks alone. */
export class LinkifyIt {}
