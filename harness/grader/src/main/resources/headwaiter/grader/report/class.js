'use strict';
(() => {
  const table = document.getElementById('matrix');
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const filter = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const quick = [...document.querySelectorAll('[data-filter]')];

  const apply = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let many = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((word) => row.dataset.words.includes(word));
      if (!row.hidden) many++;
    }
    shown.textContent = many === rows.length ? '' : many + ' of ' + rows.length;
    quick.forEach((button) => button.setAttribute('aria-pressed', button.dataset.filter === filter.value));
    const hash = wanted.length ? '#filter=' + encodeURIComponent(filter.value) : '';
    if (hash || location.hash.startsWith('#filter=')) {
      history.replaceState(null, '', hash || location.pathname + location.search);
    }
  };

  const fromHash = () => {
    if (!location.hash.startsWith('#filter=')) return;
    try {
      filter.value = decodeURIComponent(location.hash.slice(8));
    } catch {
      filter.value = '';
    }
    apply();
  };

  const key = (row, column) => row.cells[column].dataset.sort;
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    if (!heading.dataset.key) return;
    const name = heading.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    if (heading.querySelector('a')) {
      button.className = 'sort';
      button.setAttribute('aria-label', 'sort by ' + name);
      heading.append(button);
    } else {
      button.textContent = name;
      heading.replaceChildren(button);
    }
    button.addEventListener('click', () => {
      const numbers = heading.dataset.key === 'number';
      const before = heading.getAttribute('aria-sort');
      const up = before ? before === 'descending' : !numbers;
      headings.forEach((other) => other.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const compare = numbers
        ? (a, b) => key(a, column) - key(b, column)
        : (a, b) => key(a, column).localeCompare(key(b, column), 'en', {numeric: true});
      rows.sort((a, b) => (up ? compare(a, b) : compare(b, a)));
      body.append(...rows);
    });
  });

  filter.addEventListener('input', apply);
  quick.forEach((button) =>
    button.addEventListener('click', () => {
      filter.value = button.dataset.filter;
      apply();
    })
  );
  addEventListener('hashchange', fromHash);
  document.getElementById('tools').hidden = false;
  fromHash();
})();
