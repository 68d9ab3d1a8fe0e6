// The one script a page loads. It defines <plan-compare>; the rest, under names that change with
// their content, is fetched when an element nears the viewport or is touched.
import { define } from '../src/embed/element.js';

define(async () => {
  const [glue, sheet] = await Promise.all([start(GLUE_URL, WASM_URL), styleSheet()]);
  return (host, root) => glue.create(host, root, sheet);
}, () => start(EXPORT_GLUE_URL, EXPORT_WASM_URL));

async function start(glueUrl, wasmUrl) {
  const glue = await import(new URL(glueUrl, import.meta.url).href);
  await glue.default({ module_or_path: new URL(wasmUrl, import.meta.url) });
  return glue;
}

/** The sheet of the shadow roots. */
async function styleSheet() {
  const response = await fetch(new URL(STYLE_URL, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}
