// How other datasets come in: as a plain object of the page, or as bytes from a URL. Whatever a page or a server may do
// wrong is handled here, so that it cannot make the module panic.
import { brief } from './brief.js';

/** @import { Source } from './source.js' */

/** The most bytes of a dataset; one level of nesting more than it may have. */
const MOST_BYTES = 1 << 20;
const DEEPER = 17;

/** How long a server may send nothing, and how long it may take in all, in milliseconds. */
const SILENCE = 10_000;
const PATIENCE = 60_000;

const TOO_LARGE = 'expected at most 1,048,576 bytes of JSON, found more';

/**
 * The dataset that a page asks for: a plain object or bytes.
 * @param {Source} source
 * @param {AbortController} controller aborts
 */
export async function load(source, controller) {
  if (source.data !== undefined) return plain(source.data);
  // A page that leaves `src` empty will set `data`.
  if (source.url === '') {
    await new Promise((_, reject) => {
      controller.signal.onabort = reject;
    });
  }
  source.bytes ??= await download(source.src, /** @type {URL | null} */ (source.url), controller);
  return source.bytes;
}

/**
 * A copy of plain data as JSON would have it, whatever the page has put on prototypes: a getter that throws
 * does so here, and not inside the module.
 * @param {unknown} value
 */
function plain(value) {
  try {
    return copy(value, { left: MOST_BYTES }, 0);
  } catch (thrown) {
    // (What a page throws need not be an error.)
    const error = /** @type {any} */ (thrown);
    throw error?.message === TOO_LARGE
      ? error
      : new Error(`expected plain data, found ${brief(error?.message ?? error)}`);
  }
}

/**
 * The length of a text in UTF-8; a text of too many characters is not encoded.
 * @param {string} text
 * @param {number} most
 */
const sizeOf = (text, most) => (text.length > most ? text.length : new TextEncoder().encode(text).length);

/**
 * @param {any} value
 * @param {{ left: number }} room how many bytes it may still have
 * @param {number} [depth]
 * @returns {any}
 */
function copy(value, room, depth = 0) {
  room.left -= 2 + (typeof value === 'string' ? sizeOf(value, room.left) : 0);
  if (Array.isArray(value)) room.left -= value.length;
  if (room.left < 0) throw new RangeError(TOO_LARGE);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (depth === DEEPER) return [];
  if (Array.isArray(value)) return Array.from({ length: value.length }, (_, i) => copy(value[i], room, depth + 1));
  /** @type {[string, unknown][]} */
  const fields = Object.keys(value).map((name) => [copy(name, room), value[name]]);
  return Object.fromEntries(
    fields.filter(([, field]) => field !== undefined).map(([name, field]) => [name, copy(field, room, depth + 1)]),
  );
}

/**
 * The bytes at `url`, the address of `src`, at most one more than a dataset may have; `controller` aborts.
 * @param {string | null} src
 * @param {URL | null} url
 * @param {AbortController} controller
 */
async function download(src, url, controller) {
  try {
    if (!url) throw new Error('no address');
    return await read(url, controller);
  } catch (error) {
    const found = controller.signal.reason?.message ?? /** @type {Error} */ (error).message;
    throw new Error(`src: expected a dataset at ${brief(src)}, found ${brief(found)}`);
  }
}

/**
 * @param {URL} url
 * @param {AbortController} controller
 */
async function read(url, controller) {
  const giveUp = (/** @type {string} */ reason) => controller.abort(new Error(reason));
  const silent = () => giveUp(`no answer within ${SILENCE / 1000} s`);
  const late = setTimeout(giveUp, PATIENCE, `no end within ${PATIENCE / 1000} s`);
  let silence = setTimeout(silent, SILENCE);
  try {
    const response = await fetch(url, { signal: controller.signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const parts = [];
    let length = 0;
    for (const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader(); ; ) {
      const { done, value } = await reader.read();
      clearTimeout(silence);
      if (done) break;
      silence = setTimeout(silent, SILENCE);
      parts.push(value);
      length += value.length;
      // One byte too many: the module reports it, as for every dataset.
      if (length > MOST_BYTES) {
        controller.abort();
        break;
      }
    }
    const bytes = new Uint8Array(Math.min(length, MOST_BYTES + 1));
    let at = 0;
    for (const part of parts) {
      bytes.set(part.subarray(0, bytes.length - at), at);
      at += part.length;
    }
    return bytes;
  } finally {
    clearTimeout(silence);
    clearTimeout(late);
  }
}
