// What the build puts in place of a name, and the module that it puts in place of an import: see
// xtask/src/build/scripts.rs.
declare const STYLE_URL: string;
declare const EN_CHART_URL: string;
declare const ZH_CHART_URL: string;
declare const LIVE_SCRIPT_URL: string;
declare const FRAME_LIVE_SCRIPT_URL: string;
declare const FOREIGN_SCRIPT_URL: string;
declare const WIDGET_GLUE_URL: string;
declare const WIDGET_WASM_URL: string;
declare const FOREIGN_GLUE_URL: string;
declare const FOREIGN_WASM_URL: string;
declare const WIDGET_CHUNK_URL: string;
declare const FOREIGN_CHUNK_URL: string;
declare const BUILDER_GLUE_URL: string;
declare const BUILDER_WASM_URL: string;
declare const PICTURE_SIZES: [number, number][];
declare const VIEWS_SHEET: string;
declare const VIEWS_SCRIPT_URL: string;
declare const ASSIST_SCRIPT_URL: string;
declare const TOOLS_SCRIPT_URL: string;
declare const VIEW_URLS: Record<string, Record<string, string>>;

declare module 'glue' {
  export default function init(options?: { module_or_path: unknown }): Promise<WebAssembly.ModuleImports>;
  export const create: import('../src/embed/types.d.ts').Maker['create'];
}
