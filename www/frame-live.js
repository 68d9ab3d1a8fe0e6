// What the frame fetches when its reader wants more than the static chart answers: everything but the wasm.
import { importScript } from './start-module.js';

export { create, default } from 'glue';
export { Live } from '../src/embed/live.js';

/** @param {string} name */
const at = (name) => new URL(name, import.meta.url);

export const loaders = {
  assist: () => importScript(at(ASSIST_SCRIPT_URL)),
  tools: () => importScript(at(TOOLS_SCRIPT_URL)),
  widgetExport: async () => at(WIDGET_CHUNK_URL),
};
