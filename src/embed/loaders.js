// The parts of the widget, each fetched when it is first wanted.
/** @import { Loaders, Parts } from './types.d.ts' */

/** @type {Loaders} */
let loaders = {};

/** @type {Partial<Record<keyof Parts, Promise<any> | undefined>>} */
const loading = {};

/** @param {Loaders} given */
export const setLoaders = (given) => {
  loaders = given;
};

/** @param {keyof Parts} name */
export const loaderOf = (name) => loaders[name];

/**
 * Fetches a part once; after a failure the next caller tries again.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @returns {Promise<Parts[Name]>}
 */
export async function part(name) {
  const load = /** @type {(() => Promise<Parts[Name]>) | undefined} */ (loaders[name]);
  if (!load) throw new Error('a frame');
  return /** @type {Promise<Parts[Name]>} */ (
    (loading[name] ??= load().catch((error) => {
      loading[name] = undefined;
      throw error;
    }))
  );
}
