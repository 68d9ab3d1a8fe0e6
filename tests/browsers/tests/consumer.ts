// A page's script that uses what the types have; a line that must be refused says so.
import 'plan-compare';
import type { PlanCompareDataset, PlanCompareElement, PlanCompareErrorDetail, Target } from 'plan-compare';

const created: PlanCompareElement = document.createElement('plan-compare');
const element = document.querySelector('plan-compare') ?? created;
const anyElement: HTMLElement = element;
anyElement.append(...document.querySelectorAll('plan-compare'));

element.state = { view: 'units', plans: ['2021', '2023'], selected: null };
element.state = { plans: '2021,2023' };
const { plans, scale, selected } = element.state;
const shown: string[] = plans;
const open: string | null = selected;
const isLog: boolean = scale === 'log';
// @ts-expect-error: no such choice
element.state = { colour: 'red' };
// @ts-expect-error: no such scale
const isCubic = element.state.scale === 'cubic';
// @ts-expect-error: only the widget makes its promise
element.ready = Promise.resolve();

const about: Target = {
  id: '2023-factories', value: 3000, qualifier: 'about', kind: 'target',
  quote: { text: 'about 3,000', lang: 'en' }, source: 'a',
};
// @ts-expect-error: a number without what stands before it
const bare: Target = { id: 'a', value: 1, kind: 'target', quote: { text: '1', lang: 'en' }, source: 'a' };

export async function use(dataset: PlanCompareDataset): Promise<string> {
  element.data = { ...dataset, measures: undefined };
  element.data = null;
  // @ts-expect-error: no dataset
  element.data = 'text';
  await element.ready;
  return await element.toCSV() + await element.toSVG();
}

element.addEventListener('plan-compare-ready', ({ detail }) => detail.version.length);
element.addEventListener('click', (event) => event.clientX);
document.addEventListener('plan-compare-change', ({ detail }) => {
  if (detail.changed.includes('plans')) shown.push(...detail.state.plans);
  // @ts-expect-error: no such part of the state
  return detail.changed.includes('colour');
});
window.addEventListener('plan-compare-select', ({ detail }) => detail.target?.length);
element.addEventListener('plan-compare-error', ({ detail }) => {
  const told: PlanCompareErrorDetail = detail;
  // @ts-expect-error: no such code
  return told.code === 'other' || told.message + told.path;
});

export { about, bare, isCubic, isLog, open };
