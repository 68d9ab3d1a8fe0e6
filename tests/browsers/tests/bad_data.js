// The ways in which data come into an element or the builder: what each reports for a case, after how long, and what
// is shown then.

/** How long there may be no report, in milliseconds. */
const LONGEST = 6000;

const later = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** What an element tells when something is done to it. */
const told = (host, act) =>
  new Promise((resolve) => {
    const started = performance.now();
    const end = ({ code, message, path }) => {
      clearTimeout(late);
      host.removeEventListener('plan-compare-error', hear);
      resolve({ code, message, path, took: performance.now() - started });
    };
    const hear = ({ detail }) => end(detail);
    const late = setTimeout(end, LONGEST, { code: 'none', message: `nothing within ${LONGEST} ms`, path: '' });
    host.addEventListener('plan-compare-error', hear);
    act();
  });

/** What is read in an element, without the line that says what is wrong. */
const content = (host) => {
  const copy = tree(host).cloneNode(true);
  copy.querySelector('.problem').remove();
  return copy.textContent;
};

const lineOf = (host) => tree(host)?.querySelector('.problem').textContent;

/** Whether an element still does what it is asked to. */
const answers = (host) => {
  const scale = host.state.scale === 'log' ? 'linear' : 'log';
  host.state = { scale };
  return host.state.scale === scale && lineOf(host) === '';
};

/** A case for an element that shows something. */
const inLiveElement = async (host, act) => {
  const before = content(host);
  const found = await told(host, act);
  return {
    ...found,
    line: lineOf(host),
    stays: live(host) && content(host) === before,
    answers: live(host) && answers(host),
  };
};

/** A case for an element that is new, with something of the page in it. */
const fresh = async (file) => {
  const host = document.createElement('plan-compare');
  const child = document.createElement('p');
  child.textContent = 'What the page says instead.';
  host.append(child);
  host.setAttribute('src', file);
  const found = await told(host, () => document.body.prepend(host));
  await later();
  const line = host.shadowRoot?.textContent.trim() ?? '';
  const seen = [shown(child), live(host), host.matches(':state(failed)')];
  host.remove();
  return { ...found, line, seen };
};

/** A case for the builder, as a file or as a pasted text. */
const built = async (file, pasted) => {
  const verdict = document.querySelector('.verdict');
  const answer = await fetch(file);
  const bytes = pasted ? await answer.text() : await answer.blob();
  verdict.replaceChildren();
  const [input, field] = ['#file', '#text'].map((selector) => document.querySelector(selector));
  const started = performance.now();
  if (pasted) {
    field.value = bytes;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'data.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const lines = () => [...verdict.querySelectorAll(':scope > ul > li')].map((line) => line.textContent);
  while (!lines().length && performance.now() - started < LONGEST) await later();
  return { lines: lines(), took: performance.now() - started };
};

const cases = async (list, way) => {
  const found = [];
  for (const each of list) found.push(await way(each));
  return found;
};

/** Two elements: one shows the embedded dataset, one its own. They take turns. */
const host = ({ i }) => document.querySelectorAll('plan-compare')[i % 2];
const src = (list) => cases(list, (each) => inLiveElement(host(each), () => host(each).setAttribute('src', each.file)));
const data = (list) =>
  cases(list, async (each) => {
    const value = JSON.parse(await (await fetch(each.file)).text());
    return inLiveElement(host(each), () => {
      host(each).data = value;
    });
  });
const firstLoad = (list) => cases(list, ({ file }) => fresh(file));
const builder = (list) => cases(list, ({ file, pasted }) => built(file, pasted));
