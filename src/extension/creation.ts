/** The commands that write new documents and decision records, loaded when the first of them is asked for: see `chunk.ts`. */
export { type NewDecision, newDecision } from './decisions/newDecision.ts';
export { type Supersession, supersedeDecision } from './decisions/supersede.ts';
export { type NewDesign, newDesign } from './new/newDesign.ts';
