// Tells the page around the frame how high the content is, in every way that newsrooms already
// listen to. No parent is owed anything: what is not resized can be scrolled.

const root = document.documentElement;
const element = document.querySelector('plan-compare');
// (Without a slash, which would want an escape.)
const file = location.pathname.match(/([^/]*)\/?$/)[1];
const child = new URLSearchParams(location.search).get('childId');
const pym = `pymxPYMx${child}xPYMx`;

/** The id by which iframe-resizer has asked. */
let sizer;

/** What is posted, by protocol, for a height of the content in whole CSS pixels. */
const MESSAGES = {
  // AMP, @newswire/frames, Sidechain and Datawrapper in one object. Datawrapper's pages look for the
  // frame by the one key, a part of its URL that needs no escape in a selector.
  amp: (height) =>
    ({ sentinel: 'amp', type: 'embed-size', height, 'datawrapper-height': { [file]: height } }),
  // The Guardian and Medium, which read JSON.
  json: (height) =>
    JSON.stringify({ type: 'set-height', value: height, context: 'iframe.resize', src: location.href, height }),
  pym: (height) => `${pym}heightxPYMx${height}`,
  open: (height) => ({ type: 'iframe-resized', width: innerWidth, height }),
  sizer: (height, type = 'size') => `[iFrameSizer]${sizer}:${height}:${innerWidth}:${type}`,
};

/** The protocols of those who say by the type of an object that they listen. */
const QUESTIONS = {
  __proto__: null,
  'frames-init': 'amp',
  'iframe-child-init': 'open',
  'iframe-get-child-dimensions': 'open',
};

/** What is spoken at every change: what disturbs nobody, and what was asked for. */
const spoken = new Set(['amp', 'json']);
if (child) spoken.add('pym');

/**
 * The room above the content is left below it too. Neither the window nor the body is asked: they
 * may be higher than what is in them.
 */
const measure = () => Math.ceil(element.getBoundingClientRect().height) + 2 * element.offsetTop;

/** Posts in one protocol; not while nothing is drawn. */
const tell = (protocol, height, type) => {
  if (height) parent.postMessage(MESSAGES[protocol](height, type), '*');
};

/** The protocol in which a message asks. */
const asked = (data) => {
  if (typeof data !== 'string') return QUESTIONS[data?.type];
  // Its commands wear the same dress: only the long one names an id.
  const id = data.match(/^\[iFrameSizer\]([^:]+):[^:]*:(true|false):/)?.[1];
  if (id) {
    sizer = id;
    return 'sizer';
  }
  return child && data.startsWith(`${pym}width`) && 'pym';
};

if (parent !== window) {
  let told;
  // Each time: the parent may not have heard the first.
  addEventListener('message', ({ source, data }) => {
    const protocol = source === parent && asked(data);
    if (!protocol) return;
    spoken.add(protocol);
    tell(protocol, measure(), 'init');
  });
  addEventListener('resize', () => root.toggleAttribute('data-followed', innerHeight === told));
  new ResizeObserver(() => {
    const height = measure();
    if (height !== told) for (const protocol of spoken) tell(protocol, told = height);
  }).observe(element);
}
