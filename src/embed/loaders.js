// The parts of the widget, each fetched when it is first wanted.
/** @import { Loaders, Parts } from './types.d.ts' */

/** @type {Loaders} */
const loaders = {};

/** @type {Partial<Record<keyof Parts, Promise<any> | undefined>>} */
const loading = {};

/**
 * What is fetched ahead, for the next who asks for it.
 * @type {Partial<Record<keyof Parts, Promise<any>>>}
 */
const ahead = {};

/** @param {Loaders | undefined} given */
export const addLoaders = (given) => Object.assign(loaders, given);

/**
 * @template {keyof Parts} Name
 * @param {Name} name
 * @returns {Loaders[Name]}
 */
export const loaderOf = (name) => loaders[name];

/**
 * Starts to fetch a part that will be asked for. Who asks for it gets what came of it, a failure too.
 * @param {keyof Parts} name
 */
export function fetchAhead(name) {
  // What failed and was never asked for is forgotten.
  ahead[name] = undefined;
  ahead[name] = part(name);
  // (It is reported by who asks.)
  ahead[name].catch(() => {});
}

/**
 * Fetches a part once; after a failure the next caller tries again.
 * @template {keyof Parts} Name
 * @param {Name} name
 * @returns {Promise<Parts[Name]>}
 */
export async function part(name) {
  const begun = ahead[name];
  ahead[name] = undefined;
  if (begun) return /** @type {Promise<Parts[Name]>} */ (begun);
  const load = /** @type {(() => Promise<Parts[Name]>) | undefined} */ (loaders[name]);
  if (!load) throw new Error('a frame');
  return /** @type {Promise<Parts[Name]>} */ (
    (loading[name] ??= load().catch((error) => {
      loading[name] = undefined;
      throw error;
    }))
  );
}
