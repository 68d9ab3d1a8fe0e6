// The view that is shown as a picture: its texts where the browser has set them, its lines, its marks.
import { choicesOf } from '../choices-shown.js';

const SVG = 'http://www.w3.org/2000/svg';

/** How far the picture reaches beyond what is in it, in px. */
const MARGIN = 16;

/** How wide the picture of a chart is that is not shown, in px. */
const USUAL = 1000;

/** How many pixels of a PNG there are to a CSS px. */
const SCALE = 2;

/** What nobody presses in a picture. */
const LEFT_OUT = '.controls, .tools, .problem, .jump, .arrow, noscript, .takeaway [hidden]';

/** Everything in the picture's own copy of the chart is laid out, at its full height, and nothing of it moves. */
const LAID_OUT = `
  :host { all: initial; position: fixed; inset-block-start: 0; inset-inline-start: -99999px; visibility: visible !important }
  .plan-compare * { content-visibility: visible !important; transition: none !important; animation: none !important; mask: none !important }
  .plan-compare .table { max-block-size: none !important; overflow: visible !important }
  .plan-compare :is(.unsaid, .more > summary)::before { content: none !important }
  .plan-compare .notes li { list-style: none }
`;

/** The properties of a shape that an image outside of the page must carry itself. */
const SHAPE = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'text-anchor',
  'font-size',
  'font-family',
];

/**
 * A colour as all programs read it.
 * @param {string} value of a computed style
 */
function colour(value) {
  const parts = value.match(/^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/);
  if (!parts) return value;
  const [red, green, blue] = parts.slice(1, 4).map((part) => Math.round(Number(part) * 255));
  return parts[4] ? `rgba(${red},${green},${blue},${parts[4]})` : `rgb(${red},${green},${blue})`;
}

/** @param {number} length */
const rounded = (length) => String(Math.round(length * 100) / 100);

/**
 * An element of a picture.
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
function node(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  }
  if (text) made.textContent = text;
  return made;
}

/** What draws a chart, at the place where it is laid out. */
class Drawing {
  /** @type {Element[]} */
  nodes = [];
  #canvas = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  #left;
  #top;
  right = 0;
  bottom = 0;

  /** @param {DOMRect} frame */
  constructor({ left, top }) {
    this.#left = left;
    this.#top = top;
  }

  /**
   * Where a box is in the picture, which grows as far as it reaches.
   * @param {DOMRect} box
   */
  #place({ left, top, width, height }) {
    const place = { x: left - this.#left, y: top - this.#top, width, height };
    this.right = Math.max(this.right, place.x + width);
    this.bottom = Math.max(this.bottom, place.y + height);
    return place;
  }

  /** @param {Element} element */
  draw(element) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.display === 'none' || style.visibility === 'hidden') return;
    // What is folded away. (What has no box of its own is never called visible.)
    if (style.display !== 'contents' && !element.checkVisibility()) return;
    // What is there for those who hear the page.
    if (style.clipPath !== 'none' && box.width <= 1) return;
    if (element.localName === 'svg') {
      if (box.height) this.nodes.push(this.#image(element, box));
      return;
    }
    // (What is laid out by what is in it alone has no box.)
    if (box.width || box.height) this.#lines(style, box);
    for (const child of element.childNodes) {
      // (It may be of another window's kind.)
      if (child.nodeType === Node.ELEMENT_NODE) this.draw(/** @type {Element} */ (child));
      else if (child.nodeType === Node.TEXT_NODE) this.#text(/** @type {Text} */ (child), style);
    }
  }

  /**
   * The borders that a box has.
   * @param {CSSStyleDeclaration} style
   * @param {DOMRect} box
   */
  #lines(style, box) {
    const { x, y, width, height } = this.#place(box);
    const side = (/** @type {string} */ name) => Number.parseFloat(style.getPropertyValue(`border-${name}-width`));
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map(side);
    const line = (/** @type {string} */ name, /** @type {Record<string, number>} */ place) => {
      const fill = colour(style.getPropertyValue(`border-${name}-color`));
      if (place.width && place.height) this.nodes.push(node('rect', { ...place, fill }));
    };
    line('top', { x, y, width, height: top });
    line('bottom', { x, y: y + height - bottom, width, height: bottom });
    line('left', { x, y, width: left, height });
    line('right', { x: x + width - right, y, width: right, height });
  }

  /**
   * A text, line by line, as the browser has broken it.
   * @param {Text} text
   * @param {CSSStyleDeclaration} style
   */
  #text(text, style) {
    const { data } = text;
    if (!data.trim()) return;
    const range = document.createRange();
    let start = 0;
    /** @type {DOMRect | undefined} */
    let line;
    const end = (/** @type {number} */ until) => {
      if (line) this.#line(data.slice(start, until), line, style);
      line = undefined;
    };
    for (let i = 0; i < data.length; i += 1) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const box = range.getBoundingClientRect();
      // (White space that is collapsed has no width, nor has the second half of a character.)
      if (!box.width) continue;
      if (!line || box.top > line.bottom - 1 || box.bottom < line.top + 1 || box.left < line.right - 2) {
        end(i);
        start = i;
        line = box;
      } else {
        line = new DOMRect(line.left, line.top, box.right - line.left, line.height);
      }
    }
    end(data.length);
  }

  /**
   * @param {string} data
   * @param {DOMRect} box
   * @param {CSSStyleDeclaration} style
   */
  #line(data, box, style) {
    const text = data.replace(/[\s\u{2060}]+/gu, (gap) =>
      gap.includes('\u{a0}') ? '\u{a0}' : /\s/.test(gap) ? ' ' : '',
    );
    if (!text.trim()) return;
    const { x, y, width, height } = this.#place(box);
    const { fontStyle, fontWeight, fontSize, fontFamily, fontVariantNumeric, color } = style;
    this.#canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const natural = this.#canvas.measureText(text);
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = natural;
    // With another font, a text is as long as it was here; but what a browser puts between figures and ideographs is beside
    // a text, and would be spread over it.
    const isAsLong = Math.abs(natural.width - width) < 1;
    this.nodes.push(
      node(
        'text',
        {
          x,
          y: y + (height - above - below) / 2 + above,
          fill: colour(color),
          'font-family': fontFamily,
          'font-size': fontSize,
          'font-weight': fontWeight,
          'font-variant-numeric': fontVariantNumeric,
          'xml:space': 'preserve',
          ...(isAsLong && { textLength: width }),
        },
        text,
      ),
    );
  }

  /**
   * An image of the chart, with what the style sheet says of it.
   * @param {Element} image
   * @param {DOMRect} box
   */
  #image(image, box) {
    const copy = /** @type {Element} */ (image.cloneNode(true));
    const originals = image.querySelectorAll('*');
    for (const [i, each] of copy.querySelectorAll('*').entries()) {
      const original = /** @type {Element} */ (originals[i]);
      this.#dress(each, original);
      if (each.localName === 'text') this.#place(original.getBoundingClientRect());
    }
    this.#dress(copy, image);
    for (const [name, value] of Object.entries(this.#place(box))) copy.setAttribute(name, rounded(value));
    return copy;
  }

  /**
   * @param {Element} copy
   * @param {Element} original
   */
  #dress(copy, original) {
    const style = getComputedStyle(original);
    for (const name of ['class', 'id', 'aria-hidden', 'aria-label']) copy.removeAttribute(name);
    // (Unless they say otherwise, images within images are cut off.)
    if (copy.localName === 'svg') copy.setAttribute('overflow', 'visible');
    if (copy.localName === 'use') copy.setAttribute('color', colour(style.color));
    if (!/^(?:path|rect|line|circle|text)$/.test(copy.localName)) {
      if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
      return;
    }
    for (const name of SHAPE) {
      const value = colour(style.getPropertyValue(name));
      if (!copy.hasAttribute(name) || value !== 'none') copy.setAttribute(name, value);
    }
  }
}

/**
 * A copy of a chart, laid out as it is and seen by nobody, without what is pressed.
 * @param {HTMLElement} chart
 */
function laidOut(chart) {
  // (An element that is not shown has no width.)
  const width = chart.getBoundingClientRect().width || USUAL;
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const own = /** @type {Document | ShadowRoot} */ (chart.getRootNode());
  const rules = [...own.styleSheets, ...own.adoptedStyleSheets].flatMap((each) => rulesOf(each));
  sheet.replaceSync([...rules, LAID_OUT].join('\n'));
  root.adoptedStyleSheets = [sheet];
  const copy = /** @type {HTMLElement} */ (chart.cloneNode(true));
  const choices = document.createElement('p');
  choices.className = 'aside';
  choices.textContent = [...choicesOf(chart).values()].join(copy.lang === 'en' ? '. ' : '。');
  copy.querySelector('.controls')?.before(choices);
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const cell of copy.querySelectorAll('.unsaid')) cell.prepend('–');
  for (const note of copy.querySelectorAll('.notes li')) note.prepend('• ');
  copy.querySelector('[data-id="sources"]')?.setAttribute('open', '');
  root.append(copy);
  document.documentElement.append(place);
  const { fontFamily } = getComputedStyle(chart);
  const { colorScheme } = getComputedStyle(chart);
  place.style.cssText = `inline-size:${width}px;color-scheme:${colorScheme}`;
  place.style.fontFamily = fontFamily;
  return { place, copy };
}

/**
 * The rules of a style sheet; none of one that may not be read.
 * @param {CSSStyleSheet} sheet
 */
function rulesOf(sheet) {
  try {
    return [...sheet.cssRules].map((rule) => rule.cssText);
  } catch {
    return [];
  }
}

/**
 * The view that a chart shows, as a picture with its title, what is chosen, its notes and its sources: SVG.
 * @param {HTMLElement} chart
 */
export function svgOf(chart) {
  const { place, copy } = laidOut(chart);
  try {
    const drawing = new Drawing(copy.getBoundingClientRect());
    const defs = copy.querySelector('.defs > *');
    drawing.draw(copy);
    const [width, height] = [drawing.right, drawing.bottom].map((length) => Math.ceil(length) + 2 * MARGIN);
    const picture = node('svg', {
      'xml:lang': copy.lang,
      width,
      height,
      viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`,
    });
    const probe = document.createElement('i');
    probe.style.color = 'var(--background)';
    copy.append(probe);
    const fill = colour(getComputedStyle(probe).color);
    picture.append(node('title', {}, copy.querySelector('h2')?.textContent ?? ''));
    picture.append(node('rect', { x: -MARGIN, y: -MARGIN, width, height, fill }));
    if (defs) {
      const grid = node('defs', {});
      grid.append(defs.cloneNode(true));
      picture.append(grid);
    }
    picture.append(...drawing.nodes);
    return new XMLSerializer().serializeToString(picture);
  } finally {
    place.remove();
  }
}

/**
 * The same with two pixels to a CSS px: PNG.
 * @param {HTMLElement} chart
 * @returns {Promise<Blob>}
 */
export async function pngOf(chart) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(chart))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error(`expected a picture of ${canvas.width} × ${canvas.height} pixels, found none`);
  return blob;
}
