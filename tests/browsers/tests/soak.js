// A round of everything that readers and pages do, after which all is as it was before.

/** Where somebody keeps what was drawn, if somebody is to. */
const keep = (node) => window.kept?.push(node);

const until = async (holds) => {
  while (!holds())
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
};

const press = async (selector) => {
  one(selector).click();
  await painted();
};

const round = async () => {
  const host = element();
  for (const plan of ['2021', '2023']) for (let i = 0; i < 2; i += 1) await press(`.plans input[value='${plan}']`);
  for (const scale of ['linear', 'log']) await press(`.scale input[value=${scale}]`);
  for (const view of ['topics', 'units', 'instruments', 'table']) {
    await press(`.view input[value=${view}]`);
    for (const drawn of tree().querySelector('.body').children) keep(drawn);
    if (view === 'table') {
      for (let i = 0; i < all('th button').length; i += 1)
        for (let times = 0; times < 2; times += 1) {
          all('th button')[i].click();
          await painted();
        }
    }
  }
  await press('.view input[value=compare]');
  for (const topic of ['sme', 'finance', 'all']) host.state = { topic };
  for (let i = 0; i < 2; i += 1) await press("[data-id='2023-factories'] > summary");
  for (const lang of ['zh', 'en']) host.state = { lang };
  for (const [name, value] of [
    ['plans', '2022'],
    ['view', 'units'],
    ['scale', 'linear'],
    ['selected', '2023-factories'],
    ['appearance', 'dark'],
  ]) {
    host.setAttribute(name, value);
    host.removeAttribute(name);
  }
  host.setAttribute('view', 'pie');
  host.removeAttribute('view');
  // Another dataset, one that is none, and back.
  host.data = window.goodData;
  await until(() => host.state.plans?.[0] === 'a');
  host.data = { ...window.goodData, version: 2 };
  await until(() => problem() !== '');
  host.data = null;
  await until(() => host.state.plans?.[0] === '2021');
  const place = host.parentNode;
  host.remove();
  await until(() => !live(host));
  place.append(host);
  await until(() => live(host));
  host.state = { lang: '', plans: '', view: '', topic: '', scale: '', selected: '' };
  window.heard.length = 0;
};

const rounds = async (count) => {
  for (let i = 0; i < count; i += 1) await round();
};
