// The editor's own dataset: a file or a pasted text, checked by the same model as everywhere.

const one = (selector) => document.querySelector(`.own ${selector}`);

let loading;

/** The module that checks, fetched when it is first wanted. */
function checker() {
  return loading ??= (async () => {
    const module = await import(new URL(EXPORT_GLUE_URL, import.meta.url).href);
    await module.default({ module_or_path: new URL(EXPORT_WASM_URL, import.meta.url) });
    return module;
  })().catch((error) => {
    loading = undefined;
    throw error;
  });
}

/** Listens to the two ways in; `use` is given a valid dataset, or null for the built-in one. */
export function ownDataset({ words, use }) {
  const text = one('#text');
  const verdict = one('.verdict');
  const builtin = one('.builtin');
  let turn = 0;

  async function judge() {
    const mine = (turn += 1);
    const json = text.value;
    if (!json.trim()) {
      verdict.replaceChildren();
      return;
    }
    verdict.textContent = words.checking;
    try {
      const errors = (await checker()).check(json);
      // What was typed later counts.
      if (mine !== turn) return;
      if (errors.length) refuse(errors);
      else accept(JSON.parse(json));
    } catch (error) {
      if (mine === turn) verdict.textContent = words.unchecked(error.message);
    }
  }

  function refuse(errors) {
    const list = document.createElement('ul');
    list.append(...errors.map((error) => Object.assign(document.createElement('li'), { textContent: error })));
    verdict.replaceChildren(words.invalid(errors.length), list);
    text.setAttribute('aria-invalid', 'true');
  }

  function accept(dataset) {
    const { en, zh } = dataset.title;
    text.removeAttribute('aria-invalid');
    builtin.hidden = false;
    use(dataset);
    verdict.textContent = words.valid(en ?? zh);
  }

  text.addEventListener('input', judge);
  one('#file').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    text.value = await file.text();
    judge();
  });
  builtin.addEventListener('click', () => {
    turn += 1;
    text.removeAttribute('aria-invalid');
    verdict.replaceChildren();
    builtin.hidden = true;
    one('summary').focus();
    use(null);
  });
}
