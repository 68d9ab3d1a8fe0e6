// What a widget looks like: all that has a box, relative to the container, and how it is painted.

const LOOK = [
  'color',
  'background-color',
  'border-top-color',
  'border-inline-start-color',
  'fill',
  'stroke',
  'stroke-width',
  'opacity',
  'font-style',
  'font-weight',
  'text-shadow',
  'text-decoration-line',
  'list-style-type',
  'text-anchor',
];

const nameOf = (node) => {
  const classes = node.getAttribute('class');
  return classes ? `${node.localName}.${classes.replaceAll(' ', '.')}` : node.localName;
};

/** The content box of an element: where its children begin, and how wide they may be. */
const room = (node) => {
  const style = getComputedStyle(node);
  const [top, right, left] = ['top', 'right', 'left'].map(
    (side) => parseFloat(style[`padding-${side}`]) + parseFloat(style[`border-${side}-width`]),
  );
  const box = node.getBoundingClientRect();
  return { left: box.left + left, top: box.top + top, width: box.width - left - right };
};

/** Every element and every line of text that is seen, in order. */
const pieces = (host = element()) => {
  const { left, top } = room(host);
  const found = [];
  const note = (name, box, look) =>
    found.push({
      name,
      look,
      place: [box.left - left, box.top - top, box.width, box.height],
    });
  for (const node of [tree(host), ...all('*', tree(host))]) {
    const box = node.getBoundingClientRect();
    if (!node.checkVisibility() || (!box.width && !box.height) || node.closest('.defs')) continue;
    const style = getComputedStyle(node);
    note(
      nameOf(node),
      box,
      LOOK.map((name) => `${name}: ${style.getPropertyValue(name)}`),
    );
  }
  for (const word of words(tree(host))) {
    for (const [line, box] of word.boxes.entries()) note(`“${word.text}”, line ${line + 1}`, box, []);
  }
  return found;
};

/** The same, when everything has come to rest. */
const atRest = async (host = element()) => {
  await document.fonts.ready;
  await painted();
  const root = tree(host).getRootNode();
  await Promise.allSettled(gliding(root).map(({ finished }) => finished));
  return pieces(host);
};

/** Shows a view, with the first sentence in it open or none. */
const show = (view, open) => {
  element().state = { view, selected: '' };
  for (const entry of all('details[open] > summary')) entry.click();
  if (open) all('.entry > summary').find(shown).click();
};
