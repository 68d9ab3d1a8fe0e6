// The package's entry for bundlers that take nothing but scripts, esbuild among them: the wasm is
// written out in them.
import { define } from '../src/embed/element.js';
import * as foreign from '../src/embed/foreign.js';

define({
  other: async () => {
    const [{ default: start, create, sheet }, { default: wasm }] =
      await Promise.all([import('./plan-compare-widget.js'), import('./plan-compare-wasm.js')]);
    await start({ module_or_path: wasm });
    return { create, sheet };
  },
  foreign: async () => foreign,
  exports: async () => {
    const [glue, { default: wasm }] =
      await Promise.all([import('./plan-compare-export.js'), import('./plan-compare-export-wasm.js')]);
    await glue.default({ module_or_path: wasm });
    return glue;
  },
});
