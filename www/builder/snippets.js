// The four texts that an editor pastes.
import { chosen, readable } from './choices.js';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attributes = (pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');

/**
 * The snippets for what was chosen, null where there is none.
 * @param {object} choices what was chosen
 * @param {object} about `home`: where the files are; `title` and `takeaway` of the dataset; `own`: whether it
 *   is the editor's; `height`: what the preview has, in px; `picture`: width and height of the ready-made one
 */
export function snippets(choices, about) {
  const { home, title, takeaway, own, height, picture } = about;
  const query = readable(new URLSearchParams(chosen(choices)));
  const page = `${home}embed/${choices.lang}.html${query && `?${query}`}`;
  const frame = `<iframe${attributes([
    ['src', page], ['title', title], ['width', '100%'], ['height', height], ['loading', 'lazy'], ['frameborder', 0],
  ])}></iframe>`;
  const script = `<script${attributes([['src', `${home}resize.js`]])} async></script>`;
  const loader = `<script${attributes([['type', 'module'], ['src', `${home}plan-compare.js`]])}></script>`;
  const marks = [['lang', choices.lang], ...chosen(choices), ...(own ? [['src', 'your-dataset.json']] : [])];
  const fallback = own ? escaped(`${title}. ${takeaway}`) : `<a${attributes([['href', page]])}>${escaped(title)}</a>`;
  const element = `${loader}\n<plan-compare${attributes(marks)}>${fallback}</plan-compare>`;
  const image = own
    ? `<img${attributes([['src', 'your-picture.svg'], ['alt', takeaway]])}>`
    : `<img${attributes([
      ['src', `${home}static/512.${choices.lang}.png`], ['alt', takeaway],
      ['width', picture.width], ['height', picture.height],
    ])}>`;
  const linked = own ? `${image}\n<p>${escaped(title)}</p>` : `<a${attributes([['href', page]])}>${image}</a>\n<p><a${attributes([['href', page]])}>${escaped(title)}</a></p>`;
  return { frame: own ? null : frame, fitting: own ? null : `${frame}\n${script}`, element, picture: linked };
}
