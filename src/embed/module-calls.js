// Every call into a wasm module is made here.
/** @import { ModuleName } from './types.d.ts' */

/**
 * The panic of each module: after it the module is never called again.
 * @type {Partial<Record<ModuleName, unknown>>}
 */
export const ended = {};

/**
 * What to call when a module panics, for each live widget, with the name of its module.
 * @type {Map<(error: unknown) => void, ModuleName>}
 */
export const liveWidgets = new Map();

/**
 * Gives what `call` returns, or nothing if the module has ended. What is thrown out of the module is its end.
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
    for (const [end, name] of [...liveWidgets]) if (name === module) end(error);
    return undefined;
  }
}
