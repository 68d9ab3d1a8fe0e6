// The package's entry, for pages, and for bundlers that follow `new URL('…', import.meta.url)`: they
// find the wasm by it and give it a name of its own. The rest is fetched when an element nears the
// viewport or is touched, and when something is exported.
import { define } from '../src/embed/element.js';
import * as foreign from '../src/embed/foreign.js';

define({
  other: async () => {
    const { default: start, create, sheet } = await import('./plan-compare-widget.js');
    await start({ module_or_path: new URL('./plan-compare.wasm', import.meta.url) });
    return { create, sheet };
  },
  foreign: async () => foreign,
  exports: async () => {
    const glue = await import('./plan-compare-export.js');
    await glue.default({ module_or_path: new URL('./plan-compare-export.wasm', import.meta.url) });
    return glue;
  },
});
