// What the editor takes along: copied snippets and downloaded files.
import { copy, save } from '../../src/embed/tools/give.js';
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
      const isCopied = await copy(field.value, field);
      for (const answer of all('.snippets output')) answer.textContent = '';
      one('output', undefined, article).textContent = getPage().texts[isCopied ? 'copied' : 'not-copied'];
    });
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
        save(new Blob([text], { type: TYPES[format] }), getPage().files[format]);
      } catch (error) {
        status.textContent = notMade(/** @type {Error} */ (error).message);
      }
    });
  }
}
