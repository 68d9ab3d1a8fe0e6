/** How many scripts failed to load. Browsers cache a failed import under its URL, so a retry needs another URL. */
let failures = 0;

/**
 * Imports a script.
 * @param {URL} url
 */
export async function importScript(url) {
  if (failures) url.search = String(failures);
  try {
    return await import(url.href);
  } catch (error) {
    failures += 1;
    throw error;
  }
}

/**
 * Starts a wasm module.
 * @template {{ default(options: { module_or_path: unknown }): Promise<unknown> }} Functions
 * @param {Promise<Functions>} glue its JavaScript, imported
 * @param {unknown} wasm its URL or bytes, or a promise of them
 * @returns {Promise<Functions>} the functions of the module
 */
export async function startModule(glue, wasm) {
  // The two are fetched at once.
  const bytes = Promise.resolve(wasm instanceof URL ? fetch(wasm) : wasm);
  // (If the glue fails, nobody asks for the bytes, and their failure is not reported twice.)
  bytes.catch(() => {});
  const functions = await glue;
  await functions.default({ module_or_path: bytes });
  return functions;
}
