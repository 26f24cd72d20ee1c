/** What is done to decision records, loaded when the first of it is asked for: see `chunk.ts`. */
export { type NewDecision, newDecision } from './newDecision.ts';
export { type Supersession, supersedeDecision } from './supersede.ts';
