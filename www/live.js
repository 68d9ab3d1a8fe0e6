// The live widget, and where the parts are that only it asks for.
import { importScript } from './start-module.js';

export { Live } from '../src/embed/live.js';

/** @param {string} name */
const at = (name) => new URL(name, import.meta.url);

export const loaders = {
  foreign: () => importScript(at(FOREIGN_SCRIPT_URL)),
  widgetExport: async () => at(WIDGET_CHUNK_URL),
  otherExport: async () => at(FOREIGN_CHUNK_URL),
};
