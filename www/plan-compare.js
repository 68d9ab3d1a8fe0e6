// The one script a page loads. It defines <plan-compare>; the rest, under names that change with
// their content, is fetched when an element nears the viewport or is touched.
import { define } from '../src/embed/element.js';

define(async () => {
  const [glue, sheet] = await Promise.all([start(), styleSheet()]);
  return (host, root) => glue.create(host, root, sheet);
});

async function start() {
  const glue = await import(new URL(GLUE_URL, import.meta.url).href);
  await glue.default({ module_or_path: new URL(WASM_URL, import.meta.url) });
  return glue;
}

/** The sheet of the shadow roots. */
async function styleSheet() {
  const response = await fetch(new URL(STYLE_URL, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return response.text();
}
