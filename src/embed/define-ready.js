import * as assist from './assist.js';
import { define } from './element.js';
import * as live from './live.js';
import * as names from './names.js';
import * as tools from './tools/panel.js';

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
    live: ready({ ...live, ...assist }),
    sheet: ready(sheet),
    other: ready({ create }),
    foreign: ready({ load }),
    names: ready(names),
    assist: ready(assist),
    tools: ready(tools),
  });
}
