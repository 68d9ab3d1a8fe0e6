// What readers take along from a page or a frame of the release.
import { fill as fillWith } from '../src/embed/tools/panel.js';
import { search as searchWith } from '../src/embed/tools/search.js';

export { pngOf, svgOf } from '../src/embed/tools/picture.js';

/** The folder of the release: this script is in one of its folders. */
const HOME = new URL('..', import.meta.url);

/** @type {import('../src/embed/types.d.ts').Tools['fill']} */
export const fill = (place, host, find) => fillWith(place, host, find, HOME);

/** @type {import('../src/embed/types.d.ts').Tools['search']} */
export const search = (host, find, wanted) => searchWith(host, find, wanted, HOME);
