export { DesignDocument } from './document.ts';
export { messageOf } from './messages.ts';
export { rules } from './rules/index.ts';
export { scaffold } from './scaffold.ts';
export { slugOf } from './slug.ts';
export { parseTemplate } from './template.ts';
export type * from './types.ts';
