// The one script a page loads. It defines <plan-compare>; the other files, whose names contain a hash of their content,
// are fetched when they are wanted.
import { define } from '../src/embed/element.js';
import { fetchDocument } from '../src/embed/static-chart.js';
import { importScript, startModule } from './start-module.js';

/** @param {string} name */
const script = (name) => importScript(new URL(name, import.meta.url));

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
  const { create } = await start(glueUrl, wasmUrl);
  return { create, link };
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
async function sheet() {
  const response = await fetch(new URL(STYLE_URL, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}

// (At the end: elements that are in the page already start at once, and call what stands above.)
define({
  en: () => fetchDocument(new URL(EN_CHART_URL, import.meta.url)),
  zh: () => fetchDocument(new URL(ZH_CHART_URL, import.meta.url)),
  sheet,
  live: () => script(LIVE_SCRIPT_URL),
  widget: () => widget(WIDGET_GLUE_URL, WIDGET_WASM_URL),
  other: () => widget(FOREIGN_GLUE_URL, FOREIGN_WASM_URL),
  foreign: () => script(FOREIGN_SCRIPT_URL),
  exports: () => start(EXPORT_GLUE_URL, EXPORT_WASM_URL),
});
