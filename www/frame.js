// The one script of the frame page; the others are fetched when its reader wants more than the static chart answers. The
// order matters: URL parameters must become attributes before the element is defined, and the height needs no widget.
import './frame-parameters.js';
import './frame-height.js';
import './frame-language.js';
import './frame-links.js';
import './frame-print.js';
import { define } from '../src/embed/element.js';
import { importScript, startModule } from './start-module.js';

/**
 * A script that is fetched when it is first wanted; after a failure again.
 * @param {string} name
 */
function script(name) {
  /** @type {Promise<any> | undefined} */
  let loading;
  return () =>
    (loading ??= importScript(new URL(name, import.meta.url)).catch((error) => {
      loading = undefined;
      throw error;
    }));
}

/** The script with all that is live but the wasm. */
const live = script(FRAME_LIVE_SCRIPT_URL);
const views = script(VIEWS_SCRIPT_URL);

define({
  live,
  views,
  // The page has the part for the static chart inline.
  sheet: async () => document.querySelector('style[data-plan-compare]')?.textContent + (await views()).VIEWS,
  widget: () => startModule(live(), new URL(WIDGET_WASM_URL, import.meta.url)),
});
