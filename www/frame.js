// The one script of the frame page: all but the wasm. In this order: what
// the URL asks for must stand on the element before it is defined, and a height needs no widget.
import './frame-parameters.js';
import './frame-height.js';
import { create, initSync } from 'glue';
import { define } from '../src/embed/element.js';

define({
  widget: async () => {
    const url = new URL(WASM_URL, import.meta.url);
    // A server that calls the file something else than wasm is asked for the bytes.
    const module = await WebAssembly.compileStreaming(fetch(url))
      .catch(async () => WebAssembly.compile(await (await fetch(url)).arrayBuffer()));
    initSync({ module });
    // The page carries the part that it wants itself.
    const sheet = document.querySelector('style[data-plan-compare]').textContent + VIEWS_SHEET;
    return { create, sheet };
  },
  exports: async () => {
    const exports = await import(new URL(EXPORT_GLUE_URL, import.meta.url).href);
    await exports.default({ module_or_path: new URL(EXPORT_WASM_URL, import.meta.url) });
    return exports;
  },
});
