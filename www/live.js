// The live widget, and where the parts are that only it asks for.
import { importScript } from './start-module.js';

export { Live } from '../src/embed/live.js';

/** @param {string} name */
const at = (name) => new URL(name, import.meta.url);

export const loaders = {
  assist: () => importScript(at(ASSIST_SCRIPT_URL)),
  tools: () => importScript(at(TOOLS_SCRIPT_URL)),
  foreign: () => importScript(at(FOREIGN_SCRIPT_URL)),
  widgetExport: async () => at(WIDGET_CHUNK_URL),
  otherExport: async () => at(FOREIGN_CHUNK_URL),
};

/** @type {import('../src/embed/types.d.ts').Parts['live']['followLink']} */
export const followLink = async (event) => (await loaders.assist()).followLink(event);
