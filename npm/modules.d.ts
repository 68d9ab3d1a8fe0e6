// What the build writes beside the package's entries: see xtask/src/build/package.rs.
declare module '*/plan-compare-widget.js' {
  export default function start(options: { module_or_path: unknown }): Promise<unknown>;
  export const create: import('../src/embed/types.d.ts').Maker['create'];
  export const sheet: string;
}
declare module '*/plan-compare-export.js' {
  export default function start(options: { module_or_path: unknown }): Promise<unknown>;
  export const csv: import('../src/embed/types.d.ts').Exports['csv'];
  export const svg: import('../src/embed/types.d.ts').Exports['svg'];
}
declare module '*/plan-compare-wasm.js' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*/plan-compare-export-wasm.js' {
  const bytes: Uint8Array;
  export default bytes;
}
