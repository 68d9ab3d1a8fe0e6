// Puts what the module gives on the page; `Page` in Rust.

const all = (selector) => document.querySelectorAll(selector);
const one = (selector) => document.querySelector(selector);

/** What each control offers, as it was last put on the page: it is replaced only when it is something else. */
const offered = {};

/** What is chosen in the control called `name`. */
export const chosenIn = (name) =>
  [...all(`input[name="${name}"]:checked, select[name="${name}"] option:checked`)].map(({ value }) => value);

/** Shows `page`. */
export function show(page) {
  document.documentElement.lang = page.lang;
  document.title = page.texts.title;
  // (Some texts stand there in both languages.)
  for (const node of all('body [data-text]:not([lang])')) node.textContent = page.texts[node.dataset.text];
  for (const control of page.controls) showControl(control);
  for (const snippet of page.snippets) showSnippet(snippet);

  const preview = one('plan-compare');
  preview.setAttribute('appearance', page.appearance);
  preview.state = page.state;
  Object.assign(one('.stage').dataset, { appearance: page.appearance, width: page.width });

  history.replaceState(null, '', page.query);
  const { query, text, lang } = page.otherLanguage;
  Object.assign(one('.other'), { href: query, textContent: text, lang, hreflang: lang });
}

function showControl({ name, offers }) {
  const box = one(`[data-control="${name}"]`);
  const shown = JSON.stringify(offers.map(({ value, label }) => [value, label]));
  if (offered[name] !== shown) {
    offered[name] = shown;
    box.replaceChildren(...offers.map((offer) => (box.matches('select') ? option(offer) : input(box.dataset.type, name, offer))));
  }
  const inputs = box.querySelectorAll('option, input');
  offers.forEach(({ chosen }, index) => { inputs[index][box.matches('select') ? 'selected' : 'checked'] = chosen; });
}

const option = ({ value, label }) => new Option(label, value);

function input(type, name, { value, label, lang }) {
  const node = document.createElement('label');
  const text = Object.assign(document.createElement('span'), { textContent: label });
  if (lang) text.lang = lang;
  node.append(Object.assign(document.createElement('input'), { type, name, value }), ' ', text);
  return node;
}

function showSnippet({ name, markup, hint, copyLabel }) {
  const article = one(`[data-snippet="${name}"]`);
  const [field, button] = ['textarea', 'button'].map((selector) => article.querySelector(selector));
  field.value = markup ?? '';
  field.rows = field.value.split('\n').length;
  field.disabled = button.disabled = markup === null;
  article.querySelector('p').textContent = hint;
  button.setAttribute('aria-label', copyLabel);
}
