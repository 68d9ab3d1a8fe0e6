/**
 * Starts a wasm module.
 * @param glue its JavaScript, as a promise of the imported script
 * @param wasm its URL or bytes, or a promise of them
 * @returns the functions of the module
 */
export async function startModule(glue, wasm) {
  const [functions, module_or_path] = await Promise.all([glue, wasm]);
  await functions.default({ module_or_path });
  return functions;
}
