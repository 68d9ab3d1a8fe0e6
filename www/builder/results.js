// What the editor takes along: copied snippets and downloaded files.
import { all, one } from './dom.js';

/** @import { PlanCompareElement } from '../../npm/plan-compare.d.ts' */
/** @import { Format, Page } from './types.d.ts' */

/** What each format is, for the browser. */
const TYPES = { svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8' };

/**
 * Copies a snippet when its button is pressed.
 * @param {() => Page} getPage
 */
export function listenToCopies(getPage) {
  for (const article of all('[data-snippet]')) {
    const field = one('textarea', HTMLTextAreaElement, article);
    one('button', HTMLButtonElement, article).addEventListener('click', async () => {
      const isCopied = await copy(field);
      for (const answer of all('.snippets output')) answer.textContent = '';
      one('output', undefined, article).textContent = getPage().texts[isCopied ? 'copied' : 'not-copied'];
    });
  }
}

/** @param {HTMLTextAreaElement} field */
async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not allowed here, or not there: pages without https have no clipboard.
    field.select();
    return document.execCommand('copy');
  }
}

/**
 * Downloads a file when its button is pressed.
 * @param {PlanCompareElement} preview
 * @param {() => Page} getPage
 * @param {(reason: string) => string} notMade gives the sentence for a failure
 */
export function listenToDownloads(preview, getPage, notMade) {
  const status = one('.files .status');
  for (const button of all('[data-file]')) {
    button.addEventListener('click', async () => {
      const format = /** @type {Format} */ (button.dataset.file);
      status.textContent = '';
      try {
        const text = await (format === 'svg' ? preview.toSVG() : preview.toCSV());
        save(text, TYPES[format], getPage().files[format]);
      } catch (error) {
        status.textContent = notMade(/** @type {Error} */ (error).message);
      }
    });
  }
}

/**
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
function save(text, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
