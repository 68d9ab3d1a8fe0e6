// For a page that embeds Plan Compare in a frame: gives the frame the height of what is in it.
// Only frames that come from the folder of this script are listened to, each for itself.
(() => {
  const home = new URL('embed/', /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(home));

  addEventListener('message', ({ data, source }) => {
    if (data?.sentinel !== 'amp' || data.type !== 'embed-size' || !(data.height > 0)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });

  // A frame that was there before this script has told its height already: it is asked again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
