// Single keys: off until somebody switches them on, on the page about this store.
const kept = () => {
  try { return localStorage.getItem('keys') === 'on'; } catch { return false; }
};
const toggle = document.getElementById('keys-on');
if (toggle) {
  toggle.disabled = false;
  toggle.checked = kept();
  toggle.addEventListener('change', () => {
    try { localStorage.setItem('keys', toggle.checked ? 'on' : 'off'); } catch { toggle.checked = false; }
  });
}
document.addEventListener('keydown', event => {
  if (!kept() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const to = { '/': 'q', n: 'later', p: 'earlier' }[event.key];
  const target = to && document.getElementById(to);
  if (!target) return;
  event.preventDefault();
  if (to === 'q') target.focus();
  else target.click();
});
