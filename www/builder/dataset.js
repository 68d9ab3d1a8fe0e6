// The editor's own dataset: a file or a pasted text.
import { one } from './dom.js';

/** @import { Builder } from './types.d.ts' */

/** The most lines that are put into the field: over a million of them browsers stand still for long. */
const MOST_LINES = 50_000;

/**
 * Listens to the two ways in.
 * @param {Builder} builder what reads the dataset, and says what is wrong with it
 * @param {number} mostBytes the most bytes that a dataset may have
 * @param {(dataset: any) => void} use is given a valid dataset, or null for the embedded one
 */
export function listenToDatasets(builder, mostBytes, use) {
  const text = one('#text', HTMLTextAreaElement);
  const file = one('#file', HTMLInputElement);
  const verdict = one('.verdict');
  const embedded = one('.embedded');
  /** The number of the latest file or text: what is read for an earlier one no longer counts. */
  let latest = 0;

  /** @param {Uint8Array} bytes */
  function judge(bytes) {
    const { isValid, text: sentence, errors, notRead, warnings } = builder.useOwn(bytes);
    if (isValid) {
      embedded.hidden = false;
      use(JSON.parse(new TextDecoder().decode(bytes)));
    } else {
      text.setAttribute('aria-invalid', 'true');
    }
    verdict.replaceChildren(sentence, ...list(errors), ...ignored(notRead, warnings));
  }

  function forget() {
    latest += 1;
    verdict.replaceChildren();
    text.removeAttribute('aria-invalid');
  }

  text.addEventListener('input', () => {
    forget();
    if (text.value.trim()) judge(new TextEncoder().encode(text.value));
  });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    forget();
    const mine = latest;
    // What is too large is not put into the page: that it is, the first bytes tell.
    const bytes = new Uint8Array(await chosen.slice(0, mostBytes + 1).arrayBuffer());
    if (mine !== latest) return;
    const written = bytes.length > mostBytes ? '' : new TextDecoder().decode(bytes);
    text.value = written.split('\n').length > MOST_LINES ? '' : written;
    judge(bytes);
  });
  embedded.addEventListener('click', () => {
    forget();
    embedded.hidden = true;
    one('.own summary').focus();
    builder.useEmbedded();
    use(null);
  });
}

/** @param {string[]} sentences */
function list(sentences) {
  if (!sentences.length) return [];
  const list = document.createElement('ul');
  list.append(...sentences.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence })));
  return [list];
}

/**
 * What is in the dataset and is not read.
 * @param {string} heading
 * @param {string[]} warnings
 */
function ignored(heading, warnings) {
  if (!warnings.length) return [];
  const section = Object.assign(document.createElement('div'), { className: 'ignored' });
  section.append(heading, ...list(warnings));
  return [section];
}
