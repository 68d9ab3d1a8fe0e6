/**
 * A page saved as a file keeps linked style sheets and loses constructed ones: if the page links the sheet, for a
 * prerendered chart, it is linked in the shadow root too.
 * @param {ShadowRoot} root
 * @param {URL} url of the sheet
 */
export function linkSheet(root, { href }) {
  const links = /** @type {HTMLLinkElement[]} */ ([...root.ownerDocument.querySelectorAll('link[rel=stylesheet]')]);
  const own = links.find((each) => each.href === href);
  if (own && !root.querySelector('link')) root.prepend(own.cloneNode());
}
