// What the build writes beside the package's entries: see xtask/src/build/package.rs.
declare module '*/plan-compare-widget.js' {
  export default function start(options?: { module_or_path: unknown }): Promise<WebAssembly.ModuleImports>;
  export const create: import('../src/embed/types.d.ts').Maker['create'];
  export const sheet: string;
}
declare module '*/plan-compare-wasm.js' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*/plan-compare-export-wasm.js' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
