// The builder's page: choices on one side, the live chart on the other, and what to paste below. What it shows and
// says comes from the module; this script puts it on the page, and reports to the module what was set.
import { startModule } from '../start-module.js';
import { listenToCopies, listenToDownloads } from './results.js';
import { listenToDatasets } from './dataset.js';
import { chosenIn, show } from './show.js';

const one = (selector) => document.querySelector(selector);
const preview = one('plan-compare');

/** Alternating names and values. */
const flat = (pairs) => [...pairs].flat().map(String);

async function start() {
  const glue = import(new URL(BUILDER_GLUE_URL, import.meta.url).href);
  const { Builder } = await startModule(glue, new URL(BUILDER_WASM_URL, import.meta.url));
  const home = new URL('.', document.baseURI).href;
  const query = flat(new URLSearchParams(location.search));
  const builder = new Builder(home, PICTURE_SIZES, query, [...navigator.languages], innerWidth);
  let page;
  const draw = () => {
    page = builder.page(preview.getBoundingClientRect().height);
    show(page);
  };

  for (const area of [one('.choices'), one('.widths')]) {
    area.addEventListener('change', ({ target }) => {
      if (!target.name) return;
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
  listenToCopies(() => page.texts);
  listenToDownloads(preview, () => page.files, (reason) => builder.notMade(reason));

  // The height of what is shown is part of the first snippets.
  new ResizeObserver(draw).observe(preview);
  draw();
  document.body.dataset.ready = '';
}

start().catch((error) => {
  one('.not-started').hidden = false;
  throw error;
});
