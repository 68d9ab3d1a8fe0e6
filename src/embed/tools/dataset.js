// The dataset that an element shows, as a file.

/** @import { PlanCompareElement } from '../../../npm/plan-compare.d.ts' */

/**
 * A file, byte for byte.
 * @param {URL} url
 */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response.blob();
}

/**
 * Whether an element shows the dataset that the release has files of.
 * @param {PlanCompareElement} host
 */
export const isEmbedded = (host) => !host.hasAttribute('src') && host.data === undefined;

/**
 * Whether the dataset of an element can be had as a file.
 * @param {PlanCompareElement} host
 * @param {URL} [home] where the release is, if there is one
 */
export const isFile = (host, home) => Boolean(home) || !isEmbedded(host);

/**
 * The dataset of an element, as JSON.
 * @param {PlanCompareElement} host
 * @param {URL} [home] where the release is, if there is one
 */
export async function fileOf(host, home) {
  const { data, baseURI } = host;
  if (data) return new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
  const src = host.getAttribute('src');
  return fetched(src ? new URL(src, baseURI) : new URL('data/512.json', home));
}
