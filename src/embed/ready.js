/** The promise `ready`: after it is settled, a new request has a new promise. */
export class Ready {
  /** @type {Promise<void>} */
  promise = Promise.resolve();
  /** @type {{ resolve: () => void, reject: (error: unknown) => void } | undefined} */
  #callbacks;

  constructor() {
    this.renew();
  }

  /** Makes a new promise, unless the current one is still pending. */
  renew() {
    if (this.#callbacks) return;
    this.promise = new Promise((resolve, reject) => {
      this.#callbacks = { resolve, reject };
    });
    // A page that does not use the promise learns of a failure by the event.
    this.promise.catch(() => {});
  }

  resolve() {
    this.#callbacks?.resolve();
    this.#callbacks = undefined;
  }

  /** @param {unknown} error */
  reject(error) {
    this.#callbacks?.reject(error);
    this.#callbacks = undefined;
  }
}
