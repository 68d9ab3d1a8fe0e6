// What the frame fetches when its reader turns to another view.
export { turn } from './static-views.js';

/** The part of the style sheet that the static chart of the page does without. */
export const VIEWS = VIEWS_SHEET;

const sheet = new CSSStyleSheet();
sheet.replaceSync(VIEWS);
document.adoptedStyleSheets.push(sheet);
