// The parts of the widget, each fetched when it is first wanted, and the door into its wasm modules.
/** @import { Loaders, ModuleName, Parts } from './types.d.ts' */

/** @type {Loaders} */
let loaders = {};

/** @type {Partial<Record<keyof Parts, Promise<any> | undefined>>} */
const loading = {};

/**
 * The panic of each module: after it the module is never called again.
 * @type {Partial<Record<ModuleName, unknown>>}
 */
export const ended = {};

/**
 * What to call when a module panics, for each live widget, with the name of its module.
 * @type {Map<(error: unknown) => void, ModuleName>}
 */
export const live = new Map();

/** @param {Loaders} given */
export const setLoaders = (given) => {
  loaders = given;
};

/** Whether the embedded dataset has a widget of its own. */
export const hasOwnWidget = () => loaders.widget;

/**
 * Fetches a part once; after a failure the next caller tries again.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @returns {Promise<Parts[Name]>}
 */
export async function part(name) {
  const end = ended[/** @type {ModuleName} */ (name)];
  if (end) throw end;
  const load = /** @type {(() => Promise<Parts[Name]>) | undefined} */ (loaders[name]);
  if (!load) throw new Error('a frame');
  return /** @type {Promise<Parts[Name]>} */ (
    (loading[name] ??= load().catch((error) => {
      loading[name] = undefined;
      throw error;
    }))
  );
}

/**
 * The one door into a module: gives what `call` returns, or nothing if the module has ended. What is thrown out of it
 * is its end.
 * @template Result
 * @param {ModuleName} module
 * @param {() => Result} call
 * @returns {Result | undefined}
 */
export function callInto(module, call) {
  if (ended[module]) return undefined;
  try {
    return call();
  } catch (error) {
    ended[module] = error;
    for (const [end, name] of [...live]) if (name === module) end(error);
    return undefined;
  }
}
