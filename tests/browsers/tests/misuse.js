// What pages do with the element that nobody meant: a name, and what is done.

const good = () => structuredClone(window.goodData);
const withTitle = (title) => ({ ...good(), title });
const thrower = (what) => {
  throw new Error(what);
};
const cyclic = () => {
  const data = good();
  data.self = data;
  return data;
};
const deep = (levels) => {
  let value = 1;
  for (let i = 0; i < levels; i += 1) value = { value };
  return value;
};

/** What is no dataset. */
const DATA = {
  'a function': () => () => good(),
  'a symbol': () => Symbol('data'),
  'a bigint': () => 512n,
  'a date': () => new Date(0),
  'an invalid date': () => new Date(NaN),
  'a map': () => new Map(Object.entries(good())),
  'a set': () => new Set([1]),
  'a proxy that throws': () => new Proxy({}, { get: () => thrower('no get'), ownKeys: () => thrower('no keys') }),
  'a proxy without an end': () =>
    new Proxy(
      {},
      {
        ownKeys: () => ['a'],
        getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
        get: (_, name, self) => (name === 'a' ? self : undefined),
      },
    ),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a getter that throws': () => Object.defineProperty(good(), 'id', { enumerable: true, get: () => thrower('no id') }),
  'a getter that throws a text': () =>
    Object.defineProperty(good(), 'id', {
      enumerable: true,
      get: () => {
        throw 'x'.repeat(7000);
      },
    }),
  'a getter that throws null': () =>
    Object.defineProperty(good(), 'id', {
      enumerable: true,
      get: () => {
        throw null;
      },
    }),
  'an endless getter': () => {
    const endless = () => ({
      get more() {
        return endless();
      },
    });
    return endless();
  },
  'a cycle in an unknown field': cyclic,
  'a cycle in a known field': () => {
    const data = good();
    data.notes = [data];
    return data;
  },
  'an array': () => [good()],
  'a sparse array': () => new Array(4e9),
  'a sparse array in it': () => ({ ...good(), notes: new Array(4e9) }),
  'a typed array': () => new Float64Array(4),
  bytes: () => new TextEncoder().encode(JSON.stringify(good())).subarray(0, 90),
  'a buffer': () => new ArrayBuffer(1 << 21),
  'a text': () => JSON.stringify(good()),
  'a number': () => 512,
  true: () => true,
  'a regular expression': () => /data/,
  'an error': () => new Error('data'),
  'a node': () => document.body,
  'the window': () => window,
  'a promise': () => Promise.resolve(good()),
  'a boxed text': () => new String('data'),
  'a boxed number': () => new Number(512),
  'NaN for a number': () => ({ ...good(), version: NaN }),
  'a bigint for a version': () => ({ ...good(), version: 10n ** 400n }),
  'a symbol for a title': () => withTitle({ en: Symbol('title') }),
  'a function for a title': () => withTitle(() => 'Title'),
  'half a pair for an id': () => ({ ...good(), id: '\ud83d,' }),
  'deep in an unknown field': () => ({ ...good(), extra: deep(100_000) }),
  'controls in a key': () => ({ ...good(), metrics: [{ ...good().metrics[0], targets: { 'a\u202e\u001b[2J b': 1 } }] }),
};

/** What is a dataset all the same: a name, and what is done with a good one. */
const ODD_DATA = {
  frozen: () => Object.freeze(good()),
  'without a prototype': () => Object.assign(Object.create(null), good()),
  'a proxy': () => new Proxy(good(), {}),
  'with a method': () => ({ ...good(), toJSON: () => 'no', toString: () => 'no' }),
  'with a symbol': () => ({ ...good(), [Symbol('x')]: 1 }),
  'with fields that are undefined': () => ({ ...good(), extra: undefined }),
};

/** What is no state, and no attribute. */
const CHOICES = {
  'state = a number': (host) => {
    host.state = 5;
  },
  'state = null': (host) => {
    host.state = null;
  },
  'state = undefined': (host) => {
    host.state = undefined;
  },
  'state = a text': (host) => {
    host.state = 'view=units';
  },
  'state = a symbol': (host) => {
    host.state = Symbol('state');
  },
  'state = a function': (host) => {
    host.state = () => 1;
  },
  'state = a list': (host) => {
    host.state = ['units'];
  },
  'state = an object for a view': (host) => {
    host.state = { view: {} };
  },
  'state = an object without a prototype for a view': (host) => {
    host.state = { view: Object.create(null) };
  },
  'state = a symbol for a view': (host) => {
    host.state = { view: Symbol('units') };
  },
  'state = null among the plans': (host) => {
    host.state = { plans: ['2021', null] };
  },
  'state = plans in each other': (host) => {
    host.state = { plans: [['2021'], [['2022']]] };
  },
  'state = plans that are cyclic': (host) => {
    const plans = [];
    plans.push(plans);
    host.state = { plans };
  },
  'state = 100,000 plans': (host) => {
    host.state = { plans: new Array(100_000).fill('2021') };
  },
  'state = 7,000 letters': (host) => {
    host.state = { view: 'x'.repeat(7000) };
  },
  'state = an unknown name': (host) => {
    host.state = { veiw: 'units' };
  },
  'state = an unknown name of 7,000 letters': (host) => {
    host.state = { ['x'.repeat(7000)]: 'units' };
  },
  'state = an unknown name that turns round': (host) => {
    host.state = { 'a\u202e\u001b': 'units' };
  },
  'state = a prototype': (host) => {
    host.state = JSON.parse('{"__proto__": "units", "constructor": 1}');
  },
  'state = a getter that throws': (host) => {
    host.state = {
      get view() {
        throw new Error('no view');
      },
    };
  },
  'state = a text that throws': (host) => {
    host.state = { view: { toString: () => thrower('no text') } };
  },
  'state = a proxy that throws': (host) => {
    host.state = new Proxy({}, { ownKeys: () => thrower('no keys') });
  },
  'state = half a pair': (host) => {
    host.state = { topic: '\ud83d' };
  },
  'plans = 7,000 letters': (host) => host.setAttribute('plans', 'x'.repeat(7000)),
  'plans = 7,000 times the same': (host) => host.setAttribute('plans', new Array(7000).fill('2021').join()),
  'plans = 7,000 commas': (host) => host.setAttribute('plans', ','.repeat(7000)),
  'view = 7,000 emoji': (host) => host.setAttribute('view', '😀'.repeat(3500)),
  'topic = controls': (host) => host.setAttribute('topic', '\u202e\u001b[2J\u2066'),
  'selected = 7,000 letters': (host) => host.setAttribute('selected', 'x'.repeat(7000)),
  'lang = 7,000 letters': (host) => host.setAttribute('lang', 'x'.repeat(7000)),
  'scale = markup': (host) => host.setAttribute('scale', '<img src=x onerror=alert(1)>'),
  'appearance = 7,000 letters': (host) => host.setAttribute('appearance', '\u202e' + 'x'.repeat(7000)),
  'src = 7,000 letters': (host) => host.setAttribute('src', 'x'.repeat(7000)),
  'src = no address': (host) => host.setAttribute('src', 'https://['),
  'src = a script': (host) => host.setAttribute('src', 'javascript:alert(1)'),
  'src = controls': (host) => host.setAttribute('src', 'a\u202e\u001b'),
  'data as an attribute': (host) => host.setAttribute('data', '{}'),
  'state as an attribute': (host) => host.setAttribute('state', '[object Object]'),
};

const settled = (promise) =>
  promise.then(
    () => true,
    (error) => error instanceof Error,
  );

/** What is asked for at odd times. Each is an error where it is not as it must be. */
const CALLS = {
  'toCSV twice at once': async (host) => {
    const [first, second] = await Promise.all([host.toCSV(), host.toCSV()]);
    if (first !== second || first.length < 1000) throw new Error('two tables');
  },
  'toCSV and toSVG at once': async (host) => {
    const [csv, svg] = await Promise.all([host.toCSV(), host.toSVG()]);
    if (!csv.includes(',') || !svg.startsWith('<svg')) throw new Error('no table or no picture');
  },
  'taken out while a table is made': async (host) => {
    const place = host.parentNode;
    const table = settled(host.toCSV());
    host.remove();
    if (!(await table)) throw new Error('thrown is no error');
    place.append(host);
    await host.ready;
  },
  'a table of one that is out': async (host) => {
    const place = host.parentNode;
    host.remove();
    const said = await host.toCSV().then(
      () => '',
      ({ message }) => message,
    );
    place.append(host);
    await host.ready;
    if (!said.includes('expected an element in a page')) throw new Error(said);
  },
  'taken out and put back ten times': async (host) => {
    const place = host.parentNode;
    for (let i = 0; i < 10; i += 1) {
      host.remove();
      place.append(host);
    }
    await host.ready;
  },
  'taken out by a listener of its own': async (host) => {
    const place = host.parentNode;
    host.addEventListener('plan-compare-change', () => host.remove(), { once: true });
    host.state = { view: 'units' };
    place.append(host);
    await host.ready;
  },
  'set by a listener of its own': (host) => {
    host.addEventListener(
      'plan-compare-change',
      () => {
        host.state = { scale: 'linear' };
      },
      { once: true },
    );
    host.state = { view: 'topics' };
    if (host.state.scale !== 'linear' || host.state.view !== 'topics') throw new Error('not set');
  },
  'data set a hundred times': async (host) => {
    for (let i = 0; i < 100; i += 1) host.data = i % 2 ? null : good();
    host.data = good();
    while (host.state.plans?.[0] !== 'a') await painted();
  },
  'events of others in its root': (host) => {
    for (const event of [
      new Event('click'),
      new Event('change'),
      new CustomEvent('click', { detail: 'x'.repeat(7000) }),
    ]) {
      host.shadowRoot.dispatchEvent(event);
      tree(host).dispatchEvent(event);
    }
    for (const event of [
      new Event('keydown'),
      ...['x'.repeat(7000), 'Escape'].map((key) => new KeyboardEvent('keydown', { key })),
    ]) {
      tree(host).dispatchEvent(event);
    }
  },
  'values of controls that others have changed': async (host) => {
    const input = tree(host).querySelector('.plans input');
    input.value = 'x'.repeat(7000);
    input.click();
    await painted();
  },
  'a clone': async (host) => {
    const clone = host.cloneNode(true);
    host.after(clone);
    await clone.ready;
    clone.remove();
  },
  'its constructor, called': (host) => {
    const other = new host.constructor();
    other.state = { view: 'units' };
    other.data = good();
    if (other.state.view !== 'units') throw new Error('not kept');
  },
  'a hundred attributes': (host) => {
    for (let i = 0; i < 100; i += 1) host.setAttribute('view', i % 2 ? 'units' : 'table');
  },
};

/** What is done, told and thrown, and whether the element still answers. */
const misuse = async (host, act) => {
  const errors = [];
  const hear = ({ detail }) => errors.push(detail);
  host.addEventListener('plan-compare-error', hear);
  const started = performance.now();
  let thrown;
  try {
    await act(host);
  } catch (error) {
    thrown = String(error?.message ?? error);
  }
  // What is fetched, or read later, is told later.
  while (!errors.length && !thrown && performance.now() - started < 400)
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  host.removeEventListener('plan-compare-error', hear);
  const line = tree(host)?.querySelector('.problem').textContent;
  return { errors, thrown, line, live: live(host), took: performance.now() - started };
};

/** Back to what it was, and whether it answers. */
const recovers = async (host) => {
  for (const name of host.getAttributeNames()) host.removeAttribute(name);
  host.data = null;
  await host.ready;
  host.state = { lang: 'en', plans: '', view: '', topic: '', scale: 'log', selected: '' };
  host.state = { scale: 'linear' };
  const linear = host.state.scale === 'linear';
  host.state = { scale: 'log' };
  return linear && lineIs(host, '');
};
const lineIs = (host, text) => tree(host).querySelector('.problem').textContent === text;
