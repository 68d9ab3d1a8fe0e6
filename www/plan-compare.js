// The one script a page loads. It defines <plan-compare>; the rest, under names that change with
// their content, is fetched when an element nears the viewport or is touched.
import { define } from '../src/embed/element.js';
import { foreign } from '../src/embed/foreign.js';

define(async () => {
  const [{ create }, sheet] = await Promise.all([start(GLUE_URL, WASM_URL), styleSheet()]);
  return { create, sheet };
}, () => start(EXPORT_GLUE_URL, EXPORT_WASM_URL), foreign);

/** How often a script has not come: browsers keep that it did not, under its name. */
let failures = 0;

async function start(glueUrl, wasmUrl) {
  const url = new URL(glueUrl, import.meta.url);
  if (failures) url.search = failures;
  const glue = await import(url.href).catch((error) => {
    failures += 1;
    throw error;
  });
  await glue.default({ module_or_path: new URL(wasmUrl, import.meta.url) });
  return glue;
}

/** The sheet of the shadow roots. */
async function styleSheet() {
  const response = await fetch(new URL(STYLE_URL, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}
