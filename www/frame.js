// The one script of the frame page; the others are fetched when its reader wants more than the static chart answers. The
// order matters: URL parameters must become attributes before the element is defined, and the height needs no widget.
import './frame-parameters.js';
import './frame-height.js';
import { define } from '../src/embed/element.js';
import { importScript, startModule } from './start-module.js';

/** @type {Promise<typeof import('./frame-live.js')> | undefined} */
let loading;

/** The script with all that is live but the wasm; after a failure it is fetched again. */
const live = () =>
  (loading ??= importScript(new URL(FRAME_LIVE_SCRIPT_URL, import.meta.url)).catch((error) => {
    loading = undefined;
    throw error;
  }));

define({
  live,
  // The page has the part for the static chart inline.
  sheet: async () => document.querySelector('style[data-plan-compare]')?.textContent + (await live()).VIEWS,
  widget: () => startModule(live(), new URL(WIDGET_WASM_URL, import.meta.url)),
  widgetExport: async () => new URL(WIDGET_CHUNK_URL, import.meta.url),
});
