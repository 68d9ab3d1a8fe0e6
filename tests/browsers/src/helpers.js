// Stands before every script that a test runs in a page.

const element = () => document.querySelector('plan-compare');

/** The widget's own content: the live one, else the prerendered one. */
const tree = (host = element()) =>
  host?.shadowRoot?.querySelector('.plan-compare') ?? host?.querySelector('.plan-compare');
const one = (selector) => tree().querySelector(selector);
const all = (selector, within = tree()) => [...within.querySelectorAll(selector)];

const live = (host = element()) => Boolean(host?.matches(':state(ready)'));

/** Text as it is read: every kind of space is a space. */
const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** Whether an element has a box that can be seen. */
const shown = (node) => {
  if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = node.getBoundingClientRect();
  return width > 0 && height > 0;
};

/** The target numbers, a list a panel; null for a panel that is not shown. */
const numbers = () =>
  all('.panel').map((panel) =>
    shown(panel) ? all('.plot > .entries .quantity', panel).filter(shown).map(text) : null,
  );

const panels = () =>
  all('.panel')
    .filter(shown)
    .map((panel) => panel.dataset.plan);
const checked = () => all('.plans input:checked').map((input) => input.value);
const opened = () => all('details.entry[open]').map((entry) => entry.dataset.id);
const problem = () => text(one('.problem'));
const focused = () => element().shadowRoot?.activeElement ?? document.activeElement;

/** The visible pieces of text below a node: their own boxes, a box a line. */
const words = (within = tree()) => {
  const found = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    // Text that is there for screen readers alone is cut away.
    if (!node.data.trim() || !shown(parent) || getComputedStyle(parent).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    if (boxes.length) found.push({ text: node.data.trim(), node, parent, boxes });
  }
  return found;
};

/** Where the letters of a piece of text are: they fill the middle of a line's box, so lines may be set closer. */
const lettersOf = ({ boxes }) =>
  boxes.map(({ left, right, top, bottom }) => {
    const spare = (bottom - top) / 4;
    return { left: left + 0.5, right: right - 0.5, top: top + spare, bottom: bottom - spare };
  });

/** The pairs of boxes that lie on each other. */
const overlapping = (boxes) => {
  const pairs = [];
  let open = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    open = open.filter((other) => other.bottom > box.top);
    for (const other of open) {
      if (box.left < other.right && other.left < box.right && box.top < box.bottom) pairs.push([other, box]);
    }
    open.push(box);
  }
  return pairs;
};

/** All that the reader can read, in order. (In how many nodes it stands is no matter.) */
const reading = () =>
  words()
    .map((word) => word.text)
    .join('')
    .replace(/\s+/g, '');

/** Brings an element into view; true if a press in its middle hits it, else a sentence about what is there. */
const isReachable = (node) => {
  node.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = node.getBoundingClientRect();
  const at = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = node.getRootNode().elementFromPoint(...at);
  if (hit && (node.contains(hit) || hit.contains(node))) return true;
  const [wanted, found] = [node, hit].map((each) => each?.outerHTML.slice(0, 120));
  return `${wanted} is not at ${at} of ${innerWidth} × ${innerHeight}, where ${found} is`;
};

/** Resolves when a frame is painted, and what was waiting for it is done. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What is under way. (What follows the scroll bar is not, and never ends.) */
const gliding = (root = tree().getRootNode()) =>
  root.getAnimations({ subtree: true }).filter((each) => each.timeline === document.timeline);

/** Notes every event of the widget from now on in `window.heard`. */
const listen = () => {
  if (window.heard) return;
  window.heard = [];
  for (const name of ['ready', 'change', 'select', 'error']) {
    document.addEventListener(`plan-compare-${name}`, ({ detail }) => {
      window.heard.push({ name, detail: JSON.parse(JSON.stringify(detail)) });
    });
  }
};
const heard = (name) => window.heard.filter((event) => event.name === name).map((event) => event.detail);

/** An SVG picture, read. */
const picture = (svg) => {
  const policy = window.trustedTypes?.createPolicy('tests', { createHTML: (markup) => markup });
  return new DOMParser().parseFromString(policy ? policy.createHTML(svg) : svg, 'image/svg+xml');
};

/** Has every element of the page, and every one that is added, fetch its widget: `ready` is what asks for it. */
const wantAll = () => {
  const want = () => {
    for (const each of document.querySelectorAll('plan-compare:defined')) each.ready;
  };
  new MutationObserver(want).observe(document, { childList: true, subtree: true });
  customElements.whenDefined('plan-compare').then(want);
};

/** Adds the loader to a page that has none, and wants the widget of every element. */
const load = (src) =>
  addLoader(src).then((loaded) => {
    wantAll();
    return loaded;
  });

/** Adds the loader to a page that has none. */
const addLoader = (src = '/plan-compare.js') =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const policy = window.trustedTypes?.createPolicy('tests', { createScriptURL: (url) => url });
    script.type = 'module';
    script.src = policy ? policy.createScriptURL(src) : src;
    script.onload = () => resolve(true);
    script.onerror = () => reject(new Error(`${src} cannot be loaded`));
    document.head.append(script);
  });

/** Gives the element a dataset, and waits until it is shown or refused. */
const give = (data) => {
  element().data = data;
  return element().ready.then(
    () => null,
    () => null,
  );
};
