// The choices by their names; `Choice` and `Appearance` in Rust.

/** The names of the choices, which are attributes too. */
export const CHOICES = ['lang', 'plans', 'view', 'topic', 'scale', 'selected'];

/** Those that name parts of a dataset: while a dataset loads, they wait for it. */
export const OF_THE_DATASET = ['plans', 'topic', 'selected'];

export const APPEARANCES = 'auto, light, dark';

/** @param {unknown} value */
export const text = (value) => String(value ?? '');

/**
 * Choices as the module takes them: alternating names and values.
 * @param {object} choices
 */
export const flat = (choices) => Object.entries(choices).flat().map(text);
