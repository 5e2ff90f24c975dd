// The search box as a combobox: names while one types. Without script the form is sent.
const box = document.querySelector('input[data-suggest]');
if (box) {
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Names');
  list.hidden = true;
  box.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list'
  })) box.setAttribute(name, value);
  let chosen = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const mark = place => {
    const items = [...list.children];
    chosen = items.length ? (place + items.length) % items.length : -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    if (chosen >= 0) box.setAttribute('aria-activedescendant', items[chosen].id);
  };

  const show = hits => {
    list.replaceChildren(...hits.map((hit, i) => {
      const item = document.createElement('li');
      item.id = 'suggestion-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.href = hit.href;
      item.append(hit.label + ' ');
      const more = document.createElement('span');
      more.textContent = hit.kind + (hit.note ? ' · ' + hit.note : '');
      item.append(more);
      item.addEventListener('mousedown', event => {
        event.preventDefault();
        location.assign(hit.href);
      });
      return item;
    }));
    if (hits.length) {
      list.hidden = false;
      chosen = -1;
      box.setAttribute('aria-expanded', 'true');
    } else {
      close();
    }
  };

  box.addEventListener('input', async () => {
    const mine = ++asked;
    const typed = box.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    const query = new URLSearchParams(new FormData(box.form));
    const answer = await fetch(box.dataset.suggest + '?' + query);
    if (mine === asked && answer.ok) show(await answer.json());
  });

  box.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.href);
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', close);
}
