// The package's entry, for pages, and for bundlers that follow `new URL('…', import.meta.url)`: they
// find the wasm by it and give it a name of its own. The rest is fetched when an element nears the
// viewport or is touched, and when something is taken along.
import { define } from '../src/embed/element.js';

// On a server that renders pages there is nothing to define.
if (globalThis.customElements) define(async () => {
  const { default: start, create, sheet } = await import('./plan-compare-widget.js');
  await start({ module_or_path: new URL('./plan-compare.wasm', import.meta.url) });
  return (host, root) => create(host, root, sheet);
}, async () => {
  const glue = await import('./plan-compare-export.js');
  await glue.default({ module_or_path: new URL('./plan-compare-export.wasm', import.meta.url) });
  return glue;
});
