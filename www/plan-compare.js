// The one script a page loads. It defines <plan-compare>; the rest, under names that change with
// their content, is fetched when an element nears the viewport or is touched.
import { define } from '../src/embed/element.js';

define(async () => {
  const glue = await import(new URL(GLUE_URL, import.meta.url).href);
  await glue.default({ module_or_path: new URL(WASM_URL, import.meta.url) });
  return glue.create;
});
