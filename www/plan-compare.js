// The one script a page loads. It defines <plan-compare>; the other files, whose names contain a hash of their content,
// are fetched when an element nears the viewport or is touched.
import { define } from '../src/embed/element.js';
import { startModule } from './start-module.js';

define({
  widget: () => widget(WIDGET_GLUE_URL, WIDGET_WASM_URL),
  other: () => widget(FOREIGN_GLUE_URL, FOREIGN_WASM_URL),
  foreign: () => script(FOREIGN_SCRIPT_URL),
  exports: () => start(EXPORT_GLUE_URL, EXPORT_WASM_URL),
});

/** How many scripts failed to load. Browsers cache a failed import under its URL, so a retry needs another URL. */
let failures = 0;

/** @param {string} name */
async function script(name) {
  const url = new URL(name, import.meta.url);
  if (failures) url.search = String(failures);
  try {
    return await import(url.href);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/**
 * @param {string} glueUrl
 * @param {string} wasmUrl
 */
const start = (glueUrl, wasmUrl) => startModule(script(glueUrl), new URL(wasmUrl, import.meta.url));

/**
 * @param {string} glueUrl
 * @param {string} wasmUrl
 */
async function widget(glueUrl, wasmUrl) {
  const [{ create }, sheet] = await Promise.all([start(glueUrl, wasmUrl), styleSheet()]);
  return { create, sheet, link };
}

/**
 * A page saved as a file keeps linked style sheets and loses constructed ones: if the page links the sheet, for a
 * prerendered chart, it is linked in the shadow root too.
 * @param {ShadowRoot} root
 */
function link(root) {
  const { href } = new URL(STYLE_URL, import.meta.url);
  const links = /** @type {HTMLLinkElement[]} */ ([...root.ownerDocument.querySelectorAll('link[rel=stylesheet]')]);
  const own = links.find((each) => each.href === href);
  if (own && !root.querySelector('link')) root.prepend(own.cloneNode());
}

/** The style sheet of the shadow roots. */
async function styleSheet() {
  const response = await fetch(new URL(STYLE_URL, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}
