// What the frame fetches when its reader wants more than the static chart answers: everything but the wasm.
export { create, default } from 'glue';
export { Live } from '../src/embed/live.js';

/** The part of the style sheet that only the live widget needs. */
export const VIEWS = VIEWS_SHEET;
