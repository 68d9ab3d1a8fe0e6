// For a page that embeds Plan Compare in a frame: gives the frame the height of what is in it, and has links to the frame
// change what it shows without loading it anew.
// Only frames that come from the folder of this script are listened to, each for itself.
(() => {
  const home = new URL('embed/', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(home));

  /**
   * The frames whose script runs.
   * @type {WeakSet<object>}
   */
  const running = new WeakSet();

  addEventListener('message', ({ data, source }) => {
    if (data?.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    running.add(frame);
    frame.style.height = `${data.height}px`;
  });

  // (A key that is held, or another button, asks for a new tab.)
  addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = /** @type {any} */ (target).closest?.('a[target]');
    const frame = link && frames().find(({ name }) => name === link.target);
    if (!frame || !running.has(frame) || button || ctrlKey || metaKey || shiftKey || altKey) return;
    if (link.pathname !== new URL(frame.src).pathname) return;
    event.preventDefault();
    frame.scrollIntoView({ block: 'nearest' });
    frame.contentWindow?.focus();
    frame.contentWindow?.postMessage({ type: 'plan-compare-state', query: link.search }, '*');
  });

  // A frame that was there before this script has told its height already: it is asked again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
