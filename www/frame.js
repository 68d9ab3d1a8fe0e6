// The one script of the frame page: everything but the wasm. The order matters: URL parameters must become attributes
// before the element is defined, and the height needs no widget.
import './frame-parameters.js';
import './frame-height.js';
import { create, initSync } from 'glue';
import { define } from '../src/embed/element.js';
import { startModule } from './start-module.js';

define({
  widget: async () => {
    const url = new URL(WIDGET_WASM_URL, import.meta.url);
    // If the server sends another content type than wasm, the bytes are compiled.
    const module = await WebAssembly.compileStreaming(fetch(url)).catch(async () =>
      WebAssembly.compile(await (await fetch(url)).arrayBuffer()),
    );
    initSync({ module });
    // The page has the part for the static chart inline.
    const sheet = document.querySelector('style[data-plan-compare]')?.textContent + VIEWS_SHEET;
    return { create, sheet };
  },
  exports: () =>
    startModule(import(new URL(EXPORT_GLUE_URL, import.meta.url).href), new URL(EXPORT_WASM_URL, import.meta.url)),
});
