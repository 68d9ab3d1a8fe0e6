// Runs in every page before its own scripts: notes when the chart is painted, and how long after a press it is painted
// anew. Both are looked at once a frame; a task that is posted in a frame runs when that frame has been painted.
{
  const afterPaint = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  /** Ours: the visible panels, or the view, with the width of what is drawn. The pages of others bring their own. */
  const ofOurs = () => {
    const host = document.querySelector('plan-compare');
    const chart = host?.shadowRoot?.querySelector('.plan-compare') ?? host?.querySelector('.plan-compare');
    const parts = chart?.querySelectorAll('.body > *, .panel, .plot') ?? [];
    return [...parts].map((part) => `${part.className} ${part.dataset.plan ?? ''} ${part.clientWidth}`).join();
  };
  const signature = () => (window.signature ?? ofOurs)();

  const measured = { drawn: undefined, presses: [] };
  window.measured = measured;

  const whenDrawn = () => {
    if ((window.drawn ?? document.querySelector('plan-compare')) && signature()) {
      afterPaint(() => {
        measured.drawn = performance.now();
      });
    } else {
      requestAnimationFrame(whenDrawn);
    }
  };
  requestAnimationFrame(whenDrawn);

  // The press that is being measured: another one ends the look at it.
  let pressed;
  addEventListener(
    'pointerdown',
    (event) => {
      const before = signature();
      const press = { started: event.timeStamp };
      pressed = press;
      const look = () => {
        if (pressed !== press) return;
        if (signature() === before) {
          requestAnimationFrame(look);
          return;
        }
        afterPaint(() => measured.presses.push(performance.now() - press.started));
      };
      requestAnimationFrame(look);
    },
    true,
  );
}
