import { choice } from './choice.ts';
import { emptySection } from './emptySection.ts';
import { example } from './example.ts';
import { mermaidSyntax } from './mermaidSyntax.ts';
import { missingSection } from './missingSection.ts';
import { placeholder } from './placeholder.ts';
import type { BlockRule, Rule } from './rule.ts';
import { unfinished } from './unfinished.ts';

/** In this order they look at a block; what one has found the next does not find again. */
export const blockRules: readonly BlockRule[] = [choice, unfinished, placeholder, example, mermaidSyntax];

export const rules: readonly Rule[] = [...blockRules, emptySection, missingSection];
