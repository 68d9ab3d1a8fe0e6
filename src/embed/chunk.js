// The chunk of a module that makes tables.
/** @import { Chunk, Maker, ModuleName } from './types.d.ts' */

/**
 * For each module, its chunk on the way, or there.
 * @type {Partial<Record<ModuleName, Promise<void>>>}
 */
const added = {};

/**
 * Adds its chunk to a module once; after a failure the next caller tries again.
 * @param {ModuleName} module
 * @param {Maker} maker what the module makes widgets by
 * @param {() => Promise<Chunk>} find
 */
export async function addExport(module, maker, find) {
  await (added[module] ??= add(maker, find).catch((error) => {
    added[module] = undefined;
    throw error;
  }));
}

/**
 * @param {Maker} maker
 * @param {() => Promise<Chunk>} find
 */
async function add({ default: start }, find) {
  const chunk = await find();
  const bytes = chunk instanceof URL ? await fetched(chunk) : chunk;
  // The chunk puts its functions into the table of the module, whose memory and functions it uses. (split.rs has the
  // same name.)
  await WebAssembly.instantiate(bytes, { main: (await start?.()) ?? {} });
}

/** @param {URL} url */
async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response.arrayBuffer();
}
