// Posts the height of the content to the page around the frame, in every protocol that newsrooms already run. A frame
// that is not resized can be scrolled.

const root = document.documentElement;
const element = /** @type {HTMLElement} */ (document.querySelector('plan-compare'));
// (Without a slash, which would want an escape.)
const file = /** @type {RegExpMatchArray} */ (location.pathname.match(/([^/]*)\/?$/))[1];
const child = new URLSearchParams(location.search).get('childId');
const pym = `pymxPYMx${child}xPYMx`;

/**
 * The id that iframe-resizer gave in its request.
 * @type {string | undefined}
 */
let sizer;

/**
 * What is posted, by protocol, for a height of the content in whole CSS pixels.
 * @type {Record<string, (height: number, type?: string) => unknown>}
 */
const MESSAGES = {
  // AMP, @newswire/frames, Sidechain and Datawrapper in one object. Datawrapper's pages look for the
  // frame by the one key, a part of its URL that needs no escape in a selector.
  amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height, 'datawrapper-height': { [file]: height } }),
  // The Guardian and Medium, which read JSON.
  json: (height) =>
    JSON.stringify({ type: 'set-height', value: height, context: 'iframe.resize', src: location.href, height }),
  pym: (height) => `${pym}heightxPYMx${height}`,
  open: (height) => ({ type: 'iframe-resized', width: innerWidth, height }),
  sizer: (height, type = 'size') => `[iFrameSizer]${sizer}:${height}:${innerWidth}:${type}`,
};

/**
 * The protocols by the type of the message with which a parent asks.
 * @type {any}
 */
const QUESTIONS = {
  __proto__: null,
  'frames-init': 'amp',
  'iframe-child-init': 'open',
  'iframe-get-child-dimensions': 'open',
};

/** The protocols in which every change is posted: two that disturb nobody, and those that were asked for. */
const spoken = new Set(['amp', 'json']);
if (child) spoken.add('pym');

/**
 * The height of the element, with the space above it also below. The window and the body may be higher than
 * their content.
 */
const measure = () => Math.ceil(element.getBoundingClientRect().height) + 2 * element.offsetTop;

/**
 * Posts a height in one protocol, unless it is 0.
 * @param {string} protocol
 * @param {number} height
 * @param {string} [type]
 */
const tell = (protocol, height, type) => {
  if (height) parent.postMessage(MESSAGES[protocol](height, type), '*');
};

/**
 * The protocol of a request.
 * @param {any} data
 */
const asked = (data) => {
  if (typeof data !== 'string') return QUESTIONS[data?.type];
  // Its other commands begin alike: only the long one has an id.
  const id = data.match(/^\[iFrameSizer\]([^:]+):[^:]*:(true|false):/)?.[1];
  if (id) {
    sizer = id;
    return 'sizer';
  }
  return child && data.startsWith(`${pym}width`) && 'pym';
};

if (parent !== window) {
  /** @type {number | undefined} */
  let told;
  // Every request is answered: the parent may have missed an earlier answer.
  addEventListener('message', ({ source, data }) => {
    const protocol = source === parent && asked(data);
    if (!protocol) return;
    spoken.add(protocol);
    tell(protocol, measure(), 'init');
  });
  addEventListener('resize', () => root.toggleAttribute('data-followed', innerHeight === told));
  new ResizeObserver(() => {
    const height = measure();
    if (height !== told) for (const protocol of spoken) tell(protocol, (told = height));
  }).observe(element);
}
