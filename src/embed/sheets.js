/**
 * The constructed style sheet of each document. It needs no permission from a content policy.
 * @type {WeakMap<Document, CSSStyleSheet>}
 */
const sheets = new WeakMap();

/**
 * Has a root adopt the style sheet of the element's document: documents cannot share one.
 * @param {ShadowRoot} root
 * @param {string} text of the style sheet
 */
export function adoptSheet(root, text) {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (!view) return;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(ownerDocument, sheet);
  }
  // Sheets that the page has adopted may be of the document that the element was in before.
  const others = [...root.adoptedStyleSheets].filter((other) => other !== sheet && other instanceof view.CSSStyleSheet);
  root.adoptedStyleSheets = [...others, sheet];
}
