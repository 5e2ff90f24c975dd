// A finding is chosen without loading the page anew; without script its link does so.
const swap = async (href, push) => {
  const answer = await fetch(href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) {
    location.assign(href);
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const on = [...document.querySelectorAll('.kinds input')].map(box => [box.id, box.checked]);
  for (const part of ['.body', 'aside']) {
    document.querySelector(part).replaceWith(document.adoptNode(next.querySelector(part)));
  }
  on.forEach(([id, checked]) => { document.getElementById(id).checked = checked; });
  if (push) history.pushState(null, '', href);
  const words = document.querySelector('mark.selected');
  if (words) words.scrollIntoView({ block: 'center' });
  const chosen = document.querySelector('#chosen a, .findings a');
  if (chosen) chosen.focus({ preventScroll: true });
};
document.addEventListener('click', event => {
  const link = event.target.closest('.findings a.to, #earlier, #later');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  swap(link.href, true);
});
addEventListener('popstate', () => swap(location.href, false));
