// What the frame fetches when its reader wants more than the static chart answers: everything but the wasm.
export { create, default } from 'glue';
export { Live } from '../src/embed/live.js';

export const loaders = { widgetExport: async () => new URL(WIDGET_CHUNK_URL, import.meta.url) };
