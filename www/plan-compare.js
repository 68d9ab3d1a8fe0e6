// The one script a page loads. It defines <plan-compare>; the other files, whose names contain a hash of their content,
// are fetched when they are wanted.
import { define } from '../src/embed/element.js';
import { fetchDocument } from '../src/embed/static-chart.js';
import { importScript, startModule } from './start-module.js';

/** @param {string} name */
const at = (name) => new URL(name, import.meta.url);

/** @param {string} name */
const script = (name) => importScript(at(name));

/**
 * @param {string} glueUrl
 * @param {string} wasmUrl
 */
const widget = async (glueUrl, wasmUrl) => ({
  ...(await startModule(script(glueUrl), at(wasmUrl))),
  sheetUrl: at(STYLE_URL),
});

/** The style sheet of the shadow roots. */
async function sheet() {
  const response = await fetch(at(STYLE_URL));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}

// (At the end: elements that are in the page already start at once, and call what stands above.)
define({
  en: () => fetchDocument(at(EN_CHART_URL)),
  zh: () => fetchDocument(at(ZH_CHART_URL)),
  views: () => script(VIEWS_SCRIPT_URL),
  names: () => script(VIEWS_SCRIPT_URL),
  sheet,
  live: () => script(LIVE_SCRIPT_URL),
  widget: () => widget(WIDGET_GLUE_URL, WIDGET_WASM_URL),
  other: () => widget(FOREIGN_GLUE_URL, FOREIGN_WASM_URL),
});
