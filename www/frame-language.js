// The language of the frame's page, and its title, are those of the chart.
const shown = /** @type {HTMLElement} */ (document.querySelector('plan-compare'));
for (const type of ['ready', 'change']) {
  shown.addEventListener(`plan-compare-${type}`, () => {
    const chart = /** @type {HTMLElement | undefined} */ (shown.shadowRoot?.querySelector('.plan-compare'));
    if (!chart) return;
    document.documentElement.lang = chart.lang;
    document.title = chart.querySelector('h2')?.textContent ?? '';
  });
}
