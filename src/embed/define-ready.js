import { define } from './element.js';
import { Live } from './live.js';

/** @import { Foreign, Maker } from './types.d.ts' */

/**
 * Defines the element in a page that has the module already.
 * @param {Maker['create']} create makes a widget
 * @param {string} sheet
 * @param {Foreign['load']} load
 */
export function defineReady(create, sheet, load) {
  const ready = (/** @type {any} */ part) => async () => part;
  define({
    live: ready({ Live }),
    sheet: ready(sheet),
    other: ready({ create }),
    foreign: ready({ load }),
  });
}
