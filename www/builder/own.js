// The editor's own dataset: a file or a pasted text, checked by the same model as everywhere.

const one = (selector) => document.querySelector(`.own ${selector}`);

/** The most bytes that a dataset may have. */
const MOST_BYTES = 1 << 20;

/** The most lines that are put into the field: over a million of them browsers stand still for long. */
const MOST_LINES = 50_000;

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
export function ownDataset({ ui, words, use }) {
  const text = one('#text');
  const verdict = one('.verdict');
  const builtin = one('.builtin');
  let turn = 0;

  /** Says what is wrong with `bytes`, or shows what they say. */
  async function judge(bytes) {
    const mine = (turn += 1);
    verdict.textContent = words.checking;
    try {
      const { errors, warnings } = (await checker()).check(bytes, ui);
      // What was typed later counts.
      if (mine !== turn) return;
      if (errors.length) refuse(errors, warnings);
      else accept(JSON.parse(new TextDecoder().decode(bytes)), warnings);
    } catch (error) {
      if (mine === turn) verdict.textContent = words.unchecked(error.message);
    }
  }

  function refuse(errors, warnings) {
    verdict.replaceChildren(words.invalid, list(errors), ...ignored(warnings));
    text.setAttribute('aria-invalid', 'true');
  }

  function accept(dataset, warnings) {
    const { en, zh } = dataset.title;
    text.removeAttribute('aria-invalid');
    builtin.hidden = false;
    use(dataset);
    verdict.replaceChildren(words.valid(en ?? zh), ...ignored(warnings));
  }

  function list(sentences) {
    const list = document.createElement('ul');
    list.append(...sentences.map((sentence) => Object.assign(document.createElement('li'), { textContent: sentence })));
    return list;
  }

  /** What is in the dataset and is not read. */
  function ignored(warnings) {
    if (!warnings.length) return [];
    const section = document.createElement('div');
    section.append(words.ignored, list(warnings));
    section.className = 'ignored';
    return [section];
  }

  text.addEventListener('input', () => {
    if (text.value.trim()) {
      judge(new TextEncoder().encode(text.value));
    } else {
      turn += 1;
      verdict.replaceChildren();
      text.removeAttribute('aria-invalid');
    }
  });
  one('#file').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    // What is too large is not put into the page: that it is, the first bytes tell.
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
    const written = bytes.length > MOST_BYTES ? '' : new TextDecoder().decode(bytes);
    text.value = written.split('\n').length > MOST_LINES ? '' : written;
    judge(bytes);
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
