/** @import { Foreign } from './types.d.ts' */

/** The dataset that a page asks for: the embedded one, what `data` was set to, or what is at `src`. */
export class Source {
  /**
   * What `data` was set to.
   * @type {unknown}
   */
  data;
  /**
   * `src` as it was set.
   * @type {string | null}
   */
  src = null;
  /**
   * The same resolved; null if it is no URL, empty where a page has still to set `data`.
   * @type {URL | '' | null | undefined}
   */
  url;
  /**
   * The bytes from there, when they have come.
   * @type {Uint8Array | undefined}
   */
  bytes;
  /**
   * The promise of the dataset while it loads.
   * @type {Promise<unknown> | undefined}
   */
  request;
  /**
   * What aborts its request.
   * @type {AbortController | undefined}
   */
  #controller;
  /** @type {() => Promise<Foreign>} */
  #getForeign;

  /** @param {() => Promise<Foreign>} getForeign fetches the script by which other datasets come in */
  constructor(getForeign) {
    this.#getForeign = getForeign;
  }

  /** Whether it is another one than the embedded dataset. */
  get other() {
    return this.data !== undefined || this.url !== undefined;
  }

  /**
   * Sets `src`, resolved against the page's URL as it is now.
   * @param {string | null} src
   * @param {string} base
   */
  set(src, base) {
    this.bytes = this.data = undefined;
    this.src = src;
    try {
      this.url = src ? new URL(src, base) : /** @type {'' | undefined} */ (src ?? undefined);
    } catch {
      // An invalid URL is reported like one where nothing is found.
      this.url = null;
    }
  }

  /** Aborts the request for a dataset. */
  abort() {
    this.#controller?.abort();
    this.#controller = this.request = undefined;
  }

  /**
   * The dataset, once it is loaded; undefined for the embedded one.
   * @param {(code: 'src' | 'dataset', message: string) => void} report is told why it cannot be loaded
   */
  async load(report) {
    if (this.other) return (this.request ??= this.#load(report, (this.#controller = new AbortController())));
  }

  /**
   * @param {(code: 'src' | 'dataset', message: string) => void} report
   * @param {AbortController} controller
   */
  async #load(report, controller) {
    let foreign;
    try {
      foreign = await this.#getForeign();
      return await foreign.load(this, controller);
    } catch (error) {
      // (A script that fails to load is reported like the module.)
      if (foreign && controller === this.#controller) {
        report(this.data === undefined ? 'src' : 'dataset', /** @type {Error} */ (error).message);
      }
      throw error;
    } finally {
      if (controller === this.#controller) this.#controller = this.request = undefined;
    }
  }
}
