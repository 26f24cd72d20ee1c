import { duplicateNumberRule } from '../core/decisions/index.ts';
import { rules } from '../core/index.ts';

/** All that `check` may report: the rules for documents, and what only a folder tells. */
export const reportedRules = [...rules, duplicateNumberRule] as const;
