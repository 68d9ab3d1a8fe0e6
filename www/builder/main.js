// The builder's page: choices on one side, the live chart on the other, and what to paste below. What it shows and
// says comes from the module; this script puts it on the page, and reports to the module what was set.
import { startModule } from '../start-module.js';
import { listenToDatasets } from './dataset.js';
import { one } from './dom.js';
import { listenToCopies, listenToDownloads } from './results.js';
import { chosenIn, show } from './show.js';

/** @import { PlanCompareElement } from '../../npm/plan-compare.d.ts' */
/** @import { BuilderModule } from './types.d.ts' */

/**
 * Alternating names and values.
 * @param {Iterable<[string, unknown]>} pairs
 */
const flat = (pairs) => [...pairs].flat().map(String);

async function start() {
  /** @type {BuilderModule} */
  const { Builder } = await startModule(
    import(new URL(BUILDER_GLUE_URL, import.meta.url).href),
    new URL(BUILDER_WASM_URL, import.meta.url),
  );
  const home = new URL('.', document.baseURI).href;
  const query = flat(new URLSearchParams(location.search));
  const builder = new Builder(home, PICTURE_SIZES, query, [...navigator.languages], innerWidth);
  const preview = /** @type {PlanCompareElement} */ (one('plan-compare'));
  const getPage = () => builder.page(preview.getBoundingClientRect().height);
  const draw = () => show(getPage());

  for (const area of [one('.choices'), one('.widths')]) {
    area.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.name) return;
      builder.choose(target.name, chosenIn(target.name));
      draw();
    });
  }
  one('.choices').addEventListener('submit', (event) => event.preventDefault());
  preview.addEventListener('plan-compare-change', ({ detail }) => {
    if (builder.follow(flat(Object.entries(detail.state)))) draw();
  });
  listenToDatasets(builder, Builder.mostBytes(), (dataset) => {
    preview.data = dataset;
    draw();
  });
  listenToCopies(getPage);
  listenToDownloads(preview, getPage, (reason) => builder.notMade(reason));

  // The height of what is shown is part of the first snippets.
  new ResizeObserver(draw).observe(preview);
  draw();
  document.body.dataset.ready = '';
}

start().catch((error) => {
  one('.not-started').hidden = false;
  throw error;
});
