// What is collected goes along from page to page of one tab; the address of the dossier holds it.
const KEY = 'dossier';
const read = () => {
  try { return JSON.parse(sessionStorage.getItem(KEY)) || []; } catch { return []; }
};
const keep = all => {
  try { sessionStorage.setItem(KEY, JSON.stringify(all)); } catch { /* then each link collects one */ }
};
const address = all => '/dossier' + (all.length ? '?' + all.map(key => 'f=' + encodeURIComponent(key)).join('&') : '');
const menu = document.getElementById('dossier');
const show = () => {
  const all = read();
  if (!menu) return;
  menu.href = address(all);
  menu.textContent = all.length ? `Dossier (${all.length})` : 'Dossier';
};
if (location.pathname === '/dossier') {
  keep(new URLSearchParams(location.search).getAll('f').flatMap(f => f.split(/\r?\n/)).map(f => f.trim()).filter(Boolean));
}
document.addEventListener('click', event => {
  const link = event.target.closest('a.collect');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  keep([...new Set([...read(), link.dataset.key])]);
  link.textContent = 'in the dossier';
  show();
});
show();
