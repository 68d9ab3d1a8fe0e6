// The package's entry, for pages, and for bundlers that follow `new URL('…', import.meta.url)`: they
// find the wasm by it and give it a name of its own. The rest is fetched when an element nears the
// viewport or is touched, and when something is exported.
import { define } from '../src/embed/element.js';
import * as foreign from '../src/embed/foreign.js';
import { startModule } from '../www/start-module.js';

define({
  other: async () => {
    const wasm = new URL('./plan-compare.wasm', import.meta.url);
    const { create, sheet } = await startModule(import('./plan-compare-widget.js'), wasm);
    return { create, sheet };
  },
  foreign: async () => foreign,
  exports: () =>
    startModule(import('./plan-compare-export.js'), new URL('./plan-compare-export.wasm', import.meta.url)),
});
