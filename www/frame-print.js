// What a frame does for paper. The page around it has fitted its height to a screen: on paper, which is narrower, letters
// shrink with the width, or the foot would be cut off. Below the chart stands the address of the article.
const address = document.createElement('small');
address.textContent = document.referrer || location.href;

/** The size of letters that nobody has changed, in px. */
const LETTERS = 16;

/** @param {string} size */
function setLetters(size) {
  const element = document.querySelector('plan-compare');
  const within = /** @type {ParentNode} */ (element?.shadowRoot ?? element);
  /** @type {HTMLElement} */ (within.querySelector('.plan-compare')).style.fontSize = size;
}

addEventListener('beforeprint', () => {
  document.body.append(address);
  if (parent !== window) setLetters(`${(100 * LETTERS) / innerWidth}vw`);
});
addEventListener('afterprint', () => {
  address.remove();
  setLetters('');
});
