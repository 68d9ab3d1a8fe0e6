// The package's entry, for pages, and for bundlers that follow `new URL('…', import.meta.url)`: they
// find the wasm by it and give it a name of its own. The rest is fetched when it is wanted.
import * as assist from '../src/embed/assist.js';
import { define } from '../src/embed/element.js';
import * as foreign from '../src/embed/foreign.js';
import * as live from '../src/embed/live.js';
import * as names from '../src/embed/names.js';
import * as tools from '../src/embed/tools/panel.js';
import { startModule } from '../www/start-module.js';

define({
  live: async () => ({ ...live, ...assist }),
  sheet: async () => (await import('./plan-compare-widget.js')).sheet,
  other: () => startModule(import('./plan-compare-widget.js'), new URL('./plan-compare.wasm', import.meta.url)),
  foreign: async () => foreign,
  names: async () => names,
  assist: async () => assist,
  tools: async () => tools,
  otherExport: async () => new URL('./plan-compare-export.wasm', import.meta.url),
});
