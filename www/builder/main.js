// The builder: choices on one side, the living chart on the other, and what to paste below.
import { fromQuery, toQuery } from './choices.js';
import { ownDataset } from './own.js';
import { snippets } from './snippets.js';
import { interfaceLang, say, wordsOf } from './words.js';

/** What a frame has to have beside the preview's height, in px: its edge, and on a phone larger controls, for fingers. */
const ROOM = { phone: 100, column: 16, wide: 16 };

const one = (selector) => document.querySelector(selector);
const home = new URL('.', document.baseURI).href;
const query = new URLSearchParams(location.search);
const ui = interfaceLang(query);
const words = wordsOf(ui);
const form = one('.choices');
const preview = one('plan-compare');
const choices = fromQuery(query, ui);

let builtIn;
let dataset;

document.documentElement.lang = ui === 'zh' ? 'zh-Hans' : 'en';
say(words);
for (const article of document.querySelectorAll('[data-snippet]')) addField(article);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target.name) choose();
});
one('.widths').addEventListener('change', choose);
preview.addEventListener('plan-compare-change', ({ detail }) => follow(detail.state));
for (const button of document.querySelectorAll('[data-file]')) button.addEventListener('click', () => download(button));
start();

async function start() {
  try {
    builtIn = await (await fetch('data/512.json')).json();
  } catch (error) {
    one('.snippets .status').textContent = words.notMade(error.message);
    return;
  }
  use(builtIn);
  ownDataset({ ui, words, use: (own) => use(own ?? builtIn) });
  // The height of what is shown is part of the first snippets.
  new ResizeObserver(write).observe(preview);
  document.body.dataset.ready = '';
}

/** Shows a dataset, and offers its plans and topics. */
function use(next) {
  dataset = next;
  preview.data = dataset === builtIn ? null : dataset;
  const say = (text) => text[ui] ?? text.en ?? text.zh;
  one('.plans div').replaceChildren(...dataset.plans.map((plan) => check('plans', plan.id, `${say(plan.short)} ${say(plan.name)}`)));
  const topics = dataset.topics.map((topic) => new Option(say(topic.name), topic.id));
  one('#topic').replaceChildren(one('#topic').options[0], ...topics);
  show();
}

/** Sets controls, chart, address and snippets to the choices; what the dataset does not have is the default. */
function show() {
  const known = (list, id) => list.some((each) => each.id === id);
  const plans = choices.plans.split(',').filter((id) => known(dataset.plans, id));
  choices.plans = plans.length && plans.length < dataset.plans.length ? plans.join() : 'all';
  if (!known(dataset.topics, choices.topic)) choices.topic = 'all';
  for (const control of document.querySelectorAll('input[name], select[name]')) {
    const value = choices[control.name];
    if (control.name === 'plans') control.checked = choices.plans === 'all' || plans.includes(control.value);
    else if (control.type === 'radio') control.checked = control.value === value;
    else control.value = value;
  }
  // A word that no control knows falls back as it does in the chart.
  for (const control of document.querySelectorAll('select[name]')) {
    if (control.selectedIndex < 0) control.selectedIndex = 0;
    choices[control.name] = control.value;
  }
  for (const name of ['lang', 'scale', 'width']) {
    const radios = [...document.querySelectorAll(`input[name="${name}"]`)];
    const on = radios.find((radio) => radio.checked) ?? radios[name === 'width' ? 1 : 0];
    on.checked = true;
    choices[name] = on.value;
  }
  const { appearance, width, ...state } = choices;
  preview.setAttribute('appearance', appearance);
  preview.state = state;
  Object.assign(one('.stage').dataset, { appearance, width });
  history.replaceState(null, '', `?${toQuery(choices, query.get('ui'))}`);
  one('.other').href = `?${toQuery(choices, ui === 'zh' ? 'en' : 'zh')}`;
  one('.other').textContent = ui === 'zh' ? 'English' : '中文';
  one('.other').lang = one('.other').hreflang = ui === 'zh' ? 'en' : 'zh-Hans';
  write();
}

/** Takes over what the editor has set in the controls. */
function choose() {
  const on = (name) => [...document.querySelectorAll(`[name="${name}"]:checked`)].map((control) => control.value);
  const plans = on('plans');
  for (const name of ['lang', 'scale', 'width']) [choices[name]] = on(name);
  for (const name of ['view', 'topic', 'appearance']) choices[name] = one(`#${name}`).value;
  // The last plan stays on.
  if (plans.length) choices.plans = plans.join();
  show();
}

/** Takes over what the editor has set in the chart itself. */
function follow(state) {
  const { lang, view, topic, scale } = state;
  const next = { lang, view, topic, scale, plans: [state.plans].flat().join() };
  const all = dataset.plans.map((plan) => plan.id).join();
  if (next.plans === all) next.plans = 'all';
  if (Object.entries(next).every(([name, value]) => choices[name] === value)) return;
  Object.assign(choices, next);
  show();
}

/** Writes the snippets. */
function write() {
  const text = (each) => each[choices.lang] ?? each.en ?? each.zh;
  const own = dataset !== builtIn;
  const about = {
    home,
    own,
    title: text(dataset.title),
    takeaway: text(dataset.takeaway),
    height: Math.ceil((preview.getBoundingClientRect().height + ROOM[choices.width]) / 10) * 10,
    picture: PICTURES[choices.lang],
  };
  const hints = { frame: words.noFrame, fitting: words.noFrame, element: words.ownElement, picture: words.ownPicture };
  for (const [name, snippet] of Object.entries(snippets(choices, about))) {
    const article = one(`[data-snippet="${name}"]`);
    const field = article.querySelector('textarea');
    field.value = snippet ?? '';
    field.rows = snippet?.split('\n').length ?? 1;
    field.disabled = article.querySelector('button').disabled = snippet === null;
    article.querySelector('p').textContent = own ? hints[name] : words[`${name}Hint`];
  }
}

function check(name, value, label) {
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', name, value });
  const node = document.createElement('label');
  node.append(input, ` ${label}`);
  return node;
}

/** A field with a snippet, a button that copies it, and a place beside it that says so. */
function addField(article) {
  const { snippet } = article.dataset;
  const field = Object.assign(document.createElement('textarea'), { id: `snippet-${snippet}`, readOnly: true, spellcheck: false });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.copy });
  // Which of the four is copied: the buttons alone sound alike.
  button.setAttribute('aria-label', `${words.copy}: ${words[snippet]}`);
  const answer = document.createElement('output');
  button.addEventListener('click', () => copy(field, answer));
  article.append(field, button, answer);
}

async function copy(field, answer) {
  let copied = false;
  try {
    await navigator.clipboard.writeText(field.value);
    copied = true;
  } catch {
    // Not allowed here, or not there: pages without https have no clipboard.
    field.select();
    copied = document.execCommand('copy');
  }
  for (const each of document.querySelectorAll('.snippets output')) each.textContent = '';
  answer.textContent = copied ? words.copied : words.notCopied;
}

async function download(button) {
  const { file } = button.dataset;
  const status = one('.files .status');
  status.textContent = '';
  try {
    const text = await (file === 'svg' ? preview.toSVG() : preview.toCSV());
    const type = file === 'svg' ? 'image/svg+xml' : 'text/csv;charset=utf-8';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${dataset.id}${file === 'svg' ? `.${choices.lang}` : ''}.${file}`;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    status.textContent = words.notMade(error.message);
  }
}
