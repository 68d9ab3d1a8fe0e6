// What is wrong with the layout of a prerendered widget: a sentence each.

/** A box in a sentence. */
const at = ({ left, top, right, bottom }) => `(${[left, top].map(Math.round)} to ${[right, bottom].map(Math.round)})`;

/** What of a box lies in another; null for nothing. */
const within = (box, frame) => {
  const cut = {
    left: Math.max(box.left, frame.left),
    right: Math.min(box.right, frame.right),
    top: Math.max(box.top, frame.top),
    bottom: Math.min(box.bottom, frame.bottom),
  };
  return cut.left < cut.right && cut.top < cut.bottom ? cut : null;
};

/** Looks every element up once, with those around it. */
const surroundings = (widget) => {
  const known = new Map([[widget, { frame: null, hidden: false }]]);
  const look = (element) => {
    if (!known.has(element)) {
      const around = look(element.parentElement);
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const frames = overflowX !== 'visible' || overflowY !== 'visible';
      known.set(element, {
        frame: frames ? element : around.frame,
        hidden: around.hidden || clipPath !== 'none',
      });
    }
    return known.get(element);
  };
  return look;
};

/** A word whose letters stand on two lines, if there is one; where it is hyphenated it may. */
const brokenWord = ({ node, parent, boxes }) => {
  if (boxes.length < 2 || getComputedStyle(parent).hyphens === 'auto') return null;
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/[A-Za-z0-9.,]{2,}/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.top));
    if (lines.size > 1) return word;
  }
  return null;
};

/** A number that stands on two lines although one would hold it. */
const partedNumbers = (widget) => {
  const room = (number) => number.parentElement.getBoundingClientRect().width;
  const parted = [];
  for (const number of widget.querySelectorAll('.quantity')) {
    if (!shown(number)) continue;
    const pieces = words(number).flatMap((word) => word.boxes);
    const middles = pieces.map((box) => (box.top + box.bottom) / 2);
    const height = Math.max(...pieces.map((box) => box.bottom - box.top));
    const width = pieces.reduce((sum, box) => sum + box.width, 0);
    if (Math.max(...middles) - Math.min(...middles) > height / 2 && width < room(number)) {
      parted.push(`“${text(number)}” is parted from its unit ${at(number.getBoundingClientRect())}`);
    }
  }
  return parted;
};

/** Every fault of one widget, and how many pieces of text were looked at. */
const faults = (host) => {
  const found = [];
  const widget = tree(host);
  const edges = host.getBoundingClientRect();
  const around = surroundings(widget);
  const boxes = [];
  let pieces = 0;
  for (const word of words(widget)) {
    const { frame, hidden } = around(word.parent);
    if (hidden) continue;
    pieces += 1;
    const size = parseFloat(getComputedStyle(word.parent).fontSize);
    if (size < 12) found.push(`“${word.text}” is ${size} px high ${at(word.boxes[0])}`);
    const broken = brokenWord(word);
    if (broken) found.push(`“${broken}” is broken in “${word.text}” ${at(word.boxes[0])}`);
    for (const box of lettersOf(word)) {
      let seen = box;
      if (frame) {
        seen = within(box, frame.getBoundingClientRect());
        // The table scrolls in its region, and so do the views and the links to topics in their lines: what is not in
        // sight now can be brought there.
        if (frame.matches('.table, .view, .jump')) {
          if (!seen) continue;
        } else if (!seen || at(seen) !== at(box)) {
          found.push(`“${word.text}” ${at(box)} is cut by .${frame.className} ${at(frame.getBoundingClientRect())}`);
        }
      }
      if (seen && (seen.left < edges.left - 1 || seen.right > edges.right + 1)) {
        found.push(`“${word.text}” ${at(seen)} reaches out of its container ${at(edges)}`);
      }
      if (seen) boxes.push({ ...seen, name: `“${word.text}”` });
    }
  }
  for (const shape of widget.querySelectorAll('svg:not(.defs, .defs *) :is(path, rect, line)')) {
    const { left, right, top, bottom } = shape.getBoundingClientRect();
    // A rectangle without an area is not drawn; a line has none and is.
    const empty = shape.localName === 'rect' && (left === right || top === bottom);
    if (empty || !shape.checkVisibility()) continue;
    const name = `the mark ${shape.closest('[class]').getAttribute('class')}`;
    // Its edge may touch a letter's.
    const [x, y] = [right - left, bottom - top].map((size) => Math.min(1, size / 4));
    boxes.push({ left: left + x, right: right - x, top: top + y, bottom: bottom - y, name, shape });
    if (left < edges.left - 1 || right > edges.right + 1) {
      found.push(`${name} ${at({ left, right, top, bottom })} reaches out of its container ${at(edges)}`);
    }
  }
  for (const [a, b] of overlapping(boxes)) {
    if (a.shape && b.shape) continue;
    found.push(`${a.name} ${at(a)} lies on ${b.name} ${at(b)}`);
  }
  found.push(...partedNumbers(widget));
  if (widget.scrollWidth > Math.ceil(edges.width)) {
    found.push(`it is ${widget.scrollWidth} px wide, its container ${edges.width}`);
  }
  return { found, pieces };
};

/** The faults in the cells of these widths, and the fewest pieces of text that a cell has. */
const cells = (widths) => {
  const figures = [...document.querySelectorAll('figure')].filter(
    ({ dataset }) => !widths || widths.includes(Number(dataset.width)),
  );
  // All of a long list is looked at, also what no reader has scrolled to.
  const whole = new CSSStyleSheet();
  whole.replaceSync('.plan-compare :is(.entries > li, .metric) { content-visibility: visible !important }');
  for (const figure of figures) figure.querySelector('plan-compare').shadowRoot.adoptedStyleSheets.push(whole);
  const looked = figures.map((figure) => {
    const { found, pieces } = faults(figure.querySelector('plan-compare'));
    return { found: found.slice(0, 6).map((fault) => `${figure.id}: ${fault}`), pieces };
  });
  return {
    cells: looked.length,
    fewest: Math.min(...looked.map(({ pieces }) => pieces)),
    found: looked.flatMap(({ found }) => found),
  };
};
