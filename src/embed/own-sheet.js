/**
 * Has a root, or a document, adopt one more style sheet, which is made in its document: documents cannot share one.
 * @param {Document | ShadowRoot} root
 * @param {string} text
 */
export function addSheet(root, text) {
  const view = (root.ownerDocument ?? /** @type {Document} */ (root)).defaultView ?? globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  // Sheets that were adopted may be of the document that the root was in before.
  const others = [...root.adoptedStyleSheets].filter((each) => each instanceof view.CSSStyleSheet);
  root.adoptedStyleSheets = [...others, sheet];
}

/**
 * The root of an element, with a style sheet of its own: what is in it no drawing and no script of the page finds.
 * @param {Element} element
 * @param {string} sheet
 */
export function ownRoot(element, sheet) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  // (Taken to another document, it has lost its sheet.)
  if (!root.adoptedStyleSheets.length) addSheet(root, sheet);
  return root;
}
