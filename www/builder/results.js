// What the editor takes along: copied snippets and downloaded files.

/** What each format is, for the browser. */
const TYPES = { svg: 'image/svg+xml', csv: 'text/csv;charset=utf-8' };

/** Copies a snippet when its button is pressed; `texts` gives the texts of the page as they are then. */
export function listenToCopies(texts) {
  for (const article of document.querySelectorAll('[data-snippet]')) {
    const [field, button, answer] = ['textarea', 'button', 'output'].map((name) => article.querySelector(name));
    button.addEventListener('click', async () => {
      const isCopied = await copy(field);
      for (const each of document.querySelectorAll('.snippets output')) each.textContent = '';
      answer.textContent = texts()[isCopied ? 'copied' : 'not-copied'];
    });
  }
}

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not allowed here, or not there: pages without https have no clipboard.
    field.select();
    return document.execCommand('copy');
  }
}

/** Downloads a file when its button is pressed. `files` gives the names by format, `notMade` the sentence for a failure. */
export function listenToDownloads(preview, files, notMade) {
  const status = document.querySelector('.files .status');
  for (const button of document.querySelectorAll('[data-file]')) {
    button.addEventListener('click', async () => {
      const { file } = button.dataset;
      status.textContent = '';
      try {
        const text = await (file === 'svg' ? preview.toSVG() : preview.toCSV());
        save(text, TYPES[file], files()[file]);
      } catch (error) {
        status.textContent = notMade(error.message);
      }
    });
  }
}

function save(text, type, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
