// How something is given to a reader: copied, or saved as a file.

/** For how long a file is kept for a browser that has yet to write it, in milliseconds. */
const KEPT = 60_000;

/**
 * Whether files can be saved here. A frame whose origin is its own secret is in a sandbox, and few of those let files
 * out; whether one does, it cannot know.
 */
export const canSave = () => globalThis.origin !== 'null';

/**
 * Copies a text, and gives whether it could: or else it is selected in the field, for the reader to copy.
 * @param {string} text
 * @param {HTMLTextAreaElement} field has the text
 */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here, or not there: pages without https have no clipboard.
    field.select();
    return document.execCommand('copy');
  }
}

/**
 * Saves a file.
 * @param {Blob} content
 * @param {string} name
 */
export function save(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
