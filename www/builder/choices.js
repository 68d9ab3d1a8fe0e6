// What the editor has chosen, and how it stands in the address of the builder and of a frame.

/** Every choice with its default. */
const DEFAULTS = { lang: 'en', plans: 'all', view: 'compare', topic: 'all', scale: 'log', appearance: 'auto', width: 'column' };

/** The choices that belong to the builder and not to the chart. */
const OWN = ['width'];

/** Below this a column does not fit beside its margins: the preview begins as a phone's. In CSS px. */
const NARROW = 720;

/** The choices that an address carries; `lang` is the default for the language. */
export function fromQuery(query, lang) {
  const choices = { ...DEFAULTS, lang, width: innerWidth < NARROW ? 'phone' : DEFAULTS.width };
  for (const name of Object.keys(DEFAULTS)) {
    if (query.get(name)) choices[name] = query.get(name);
  }
  return choices;
}

/** The builder's address with these choices; `ui` is the language of the interface, if it was chosen. */
export function toQuery(choices, ui) {
  const query = new URLSearchParams(Object.entries(choices).filter(([name, value]) => name === 'lang' || value !== DEFAULTS[name]));
  if (ui) query.set('ui', ui);
  return readable(query);
}

/** What differs from the defaults, for a frame's address or an element's attributes. */
export function chosen(choices) {
  const names = Object.keys(DEFAULTS).filter((name) => name !== 'lang' && !OWN.includes(name));
  return names.filter((name) => choices[name] !== DEFAULTS[name]).map((name) => [name, choices[name]]);
}

/** A query with its commas and slashes as they are: both may stand there. */
export const readable = (query) => query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
