/**
 * Starts a wasm module.
 * @template {{ default(options: { module_or_path: unknown }): Promise<unknown> }} Functions
 * @param {Promise<Functions>} glue its JavaScript, imported
 * @param {unknown} wasm its URL or bytes, or a promise of them
 * @returns {Promise<Functions>} the functions of the module
 */
export async function startModule(glue, wasm) {
  const functions = await glue;
  await functions.default({ module_or_path: wasm });
  return functions;
}
