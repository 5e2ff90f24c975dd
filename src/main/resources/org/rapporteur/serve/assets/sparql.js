// The editor in the place of the plain form; what it links to of this store leads to its page.
const place = document.getElementById('yasgui');
const plain = document.getElementById('plain');
const script = document.createElement('script');
script.src = '/assets/yasgui.js';
script.addEventListener('load', () => {
  const { Yasgui } = window;
  Yasgui.Yasqe.defaults.autocompleters = ['variables'];
  const editor = new Yasgui(place, {
    requestConfig: { endpoint: location.origin + place.dataset.endpoint },
    endpointCatalogueOptions: { getData: () => [] },
    copyEndpointOnNewTab: true,
    populateFromUrl: false,
    persistenceId: null,
    yasqe: { value: document.getElementById('query').value, createShareableLink: null },
  });
  const asked = new URLSearchParams(location.search).get('query');
  const tab = editor.getTab();
  if (tab) tab.setQuery(asked || document.getElementById('query').value);
  plain.hidden = true;
});
document.body.append(script);
const DATA = 'https://w3id.org/rapporteur/data/';
place.addEventListener('click', event => {
  const link = event.target.closest('a[href^="' + DATA + '"]');
  if (!link) return;
  event.preventDefault();
  const [path, name] = link.getAttribute('href').slice(DATA.length).split('#');
  location.assign(path.startsWith('article/')
    ? '/article?id=' + path.slice(8) + (name ? '&at=' + name + '#' + name : '')
    : '/' + path);
});
