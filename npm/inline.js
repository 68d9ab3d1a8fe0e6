// The package's entry for bundlers that take along nothing but scripts, esbuild among them: the
// wasm is written out in them.
import { define } from '../src/embed/element.js';

// On a server that renders pages there is nothing to define.
if (globalThis.customElements) define(async () => {
  const [{ default: start, create, sheet }, { default: wasm }] =
    await Promise.all([import('./plan-compare-widget.js'), import('./plan-compare-wasm.js')]);
  await start({ module_or_path: wasm });
  return (host, root) => create(host, root, sheet);
}, async () => {
  const [glue, { default: wasm }] =
    await Promise.all([import('./plan-compare-export.js'), import('./plan-compare-export-wasm.js')]);
  await glue.default({ module_or_path: wasm });
  return glue;
});
