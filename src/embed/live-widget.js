// One widget of a module, in its root: what it hears, when it draws, and what it tells the page. Every call into the
// module goes through `call`, and the module never calls back: events for the page are what a call returns.
import { dispatch } from './events.js';
import { keyFilter } from './key-filter.js';
import { callInto, liveWidgets } from './module-calls.js';
import { jump, reveal } from './reveal.js';

/** @import { Maker, ModuleName, Told, Widget } from './types.d.ts' */

/** The events that are handled inside the widget; those for keys, so that none of them reaches the page. */
const INPUT_EVENTS = ['click', 'change', 'keydown', 'keypress', 'keyup'];

/** When to draw after an input event; `widget.rs` has the same numbers. */
const NOW = 1;
const AFTER_FRAME = 2;

export class LiveWidget {
  /** The name of its module. */
  module;
  /** @type {HTMLElement} */
  #host;
  /** @type {ShadowRoot} */
  #root;
  /** @type {(error: unknown) => void} */
  #whenPanicked;
  /** @type {Widget | undefined} */
  #widget;
  /** Whether it stands in the root, and hears the reader. */
  #isListening = false;
  /** @type {number | undefined} */
  #timer;
  /** @type {number | undefined} */
  #restTimer;
  #isForControl = keyFilter();
  #hasForeignChanges = false;
  #observer = new MutationObserver(() => {
    this.#hasForeignChanges = true;
  });

  /**
   * A widget that shows nothing yet.
   * @param {ModuleName} module
   * @param {Maker} maker what the module makes widgets by
   * @param {HTMLElement} host
   * @param {ShadowRoot} root
   * @param {(error: unknown) => void} whenPanicked is called when the module ends, while the widget listens
   */
  constructor(module, { create }, host, root, whenPanicked) {
    this.module = module;
    this.#host = host;
    this.#root = root;
    // (For each widget another function, by which it is known.)
    this.#whenPanicked = (error) => whenPanicked(error);
    this.#widget = callInto(module, () => create(host, root));
  }

  /**
   * Calls the module.
   * @template Result
   * @param {(widget: Widget) => Result} call
   */
  call(call) {
    return callInto(this.module, () => this.#widget && call(this.#widget));
  }

  /** Hears the reader, and draws what is asked for, from now on. */
  listen() {
    this.#isListening = true;
    for (const type of INPUT_EVENTS) this.#root.addEventListener(type, this.#whenUsed);
    this.#root.addEventListener('toggle', reveal, true);
    this.#root.addEventListener('click', jump);
    liveWidgets.set(this.#whenPanicked, this.module);
  }

  /**
   * Draws for the first time, or for the last, what the module has noted, and gives the events.
   * @returns {Told[]}
   */
  drawOnce() {
    return this.call((widget) => widget.draw(false)) ?? [];
  }

  /** Draws what the module has noted, and dispatches the events. */
  draw() {
    if (!this.#isListening) return;
    const afresh = this.#isChangedByOthers();
    const told = this.#unobserved((widget) => widget.draw(afresh)) ?? [];
    for (const [name, detail] of told) dispatch(this.#host, name, detail);
    this.#drawRest();
  }

  /** Draws the rest of a long view, which is out of view, in parts between which the reader is answered. */
  #drawRest() {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      if (!this.#isListening) return;
      if (this.#isChangedByOthers()) this.draw();
      else if (this.#unobserved((widget) => widget.extend())) this.#drawRest();
    });
  }

  /** Whether another script has changed what was drawn. */
  #isChangedByOthers() {
    this.#hasForeignChanges ||= this.#observer.takeRecords().length > 0;
    return this.#hasForeignChanges;
  }

  /**
   * Calls what draws. What others change in the nodes afterwards, as a page translator does, would break the next
   * drawing, and is noticed.
   * @template Result
   * @param {(widget: Widget) => Result} drawing
   */
  #unobserved(drawing) {
    this.#observer.disconnect();
    this.#hasForeignChanges = false;
    const result = this.call(drawing);
    if (this.#isListening)
      this.#observer.observe(this.#root, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    return result;
  }

  /** Handles an input event. */
  #whenUsed = (/** @type {Event} */ event) => {
    if (event.type.startsWith('key')) {
      if (this.#isForControl(/** @type {KeyboardEvent} */ (event))) event.stopPropagation();
      return;
    }
    const when = this.call((widget) => widget.hear(event));
    if (when === NOW) this.draw();
    if (when === AFTER_FRAME) this.#scheduleDraw();
  };

  #scheduleDraw() {
    const { ownerDocument } = this.#host;
    const view = ownerDocument.defaultView ?? window;
    const draw = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.draw());
    };
    // An animation frame's callback runs before the paint; a timer set in it runs after.
    if (ownerDocument.hidden) draw();
    else view.requestAnimationFrame(draw);
  }

  /** Lets go of the root; what is drawn stays. */
  release() {
    this.#isListening = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
    this.#observer.disconnect();
    liveWidgets.delete(this.#whenPanicked);
    for (const type of INPUT_EVENTS) this.#root.removeEventListener(type, this.#whenUsed);
    this.#root.removeEventListener('toggle', reveal, true);
    this.#root.removeEventListener('click', jump);
  }

  /** Takes what is drawn out of the root. */
  remove() {
    this.release();
    this.call((widget) => widget.remove());
    this.#widget = undefined;
  }
}
