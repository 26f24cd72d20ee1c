export { DesignDocument } from './document.ts';
export type { Change, Fix, TextEdit } from './fixes/fix.ts';
export { insertSection } from './fixes/insertSection.ts';
export { type Message, messageOf } from './messages.ts';
export { rules } from './rules/index.ts';
export { scaffold } from './scaffold.ts';
export { slugOf } from './slug.ts';
export { parseTemplate } from './template.ts';
export type * from './types.ts';
