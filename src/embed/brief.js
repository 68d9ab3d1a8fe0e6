/**
 * A text from outside, for quoting: at most 60 characters, invisible ones replaced.
 * @param {unknown} text
 */
export const brief = (text) =>
  String(text)
    .replace(/\p{C}/gu, '�')
    .replace(/^(.{60}).+$/su, '$1…');
