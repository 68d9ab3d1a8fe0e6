// The package's entry for bundlers that take nothing but scripts, esbuild among them: the wasm is
// written out in them.
import * as assist from '../src/embed/assist.js';
import { define } from '../src/embed/element.js';
import * as foreign from '../src/embed/foreign.js';
import * as live from '../src/embed/live.js';
import * as names from '../src/embed/names.js';
import * as tools from '../src/embed/tools/panel.js';
import { startModule } from '../www/start-module.js';

/**
 * The bytes in a script that holds nothing else.
 * @param {Promise<{ default: Uint8Array<ArrayBuffer> }>} script
 */
const written = async (script) => (await script).default;

define({
  live: async () => ({ ...live, ...assist }),
  sheet: async () => (await import('./plan-compare-widget.js')).sheet,
  other: () => startModule(import('./plan-compare-widget.js'), written(import('./plan-compare-wasm.js'))),
  foreign: async () => foreign,
  names: async () => names,
  assist: async () => assist,
  tools: async () => tools,
  otherExport: () => written(import('./plan-compare-export-wasm.js')),
});
