'use strict';
(() => {
  const walk = (stepper, first) => {
    const table = stepper.parentElement.querySelector('table.walk');
    const steps = [...table.tBodies[0].rows];
    const panes = [...stepper.querySelectorAll('.pane')];
    const told = stepper.querySelector('[data-at]');
    const buttons = [...stepper.querySelectorAll('[data-go]')];
    let at = -1;

    const show = () => {
      document.querySelectorAll('.line.now').forEach((line) => line.classList.remove('now'));
      panes.forEach((pane, thread) => {
        const done = steps.slice(0, at + 1).filter((step) => Number(step.dataset.thread) === thread);
        const last = done.at(-1);
        const line = last && last.dataset.line && document.getElementById(last.dataset.line);
        const cell = last && [...last.cells].slice(1).findLast((one) => one.textContent.trim());
        const place = cell && cell.querySelector('.place');
        pane.classList.toggle('acts', at >= 0 && last === steps[at]);
        pane.querySelector('.where').textContent = last ? (place ? place.textContent : 'outside of this code') : 'has not begun';
        pane.querySelector('code').textContent = line ? line.querySelector('.text').textContent.trim() : '';
        pane.querySelector('.doing').textContent = cell
          ? [...cell.childNodes].filter((node) => node !== place).map((node) => node.textContent).join('').trim()
          : '';
        if (line && last === steps[at]) line.classList.add('now');
      });
      steps.forEach((step, i) => {
        step.classList.toggle('now', i === at);
        step.classList.toggle('later', at >= 0 && i > at);
      });
      told.textContent = at < 0 ? 'before the first of ' + steps.length + ' steps' : 'step ' + (at + 1) + ' of ' + steps.length;
      buttons.forEach((button) => {
        const next = at + Number(button.dataset.go);
        // Not disabled: that would take the focus away, and the arrow keys with it.
        button.setAttribute('aria-disabled', next < -1 || next >= steps.length);
      });
    };

    const go = (to) => {
      at = Math.max(-1, Math.min(steps.length - 1, to));
      show();
    };

    buttons.forEach((button) => button.addEventListener('click', () => go(at + Number(button.dataset.go))));
    stepper.addEventListener('keydown', (event) => {
      const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (by) {
        event.preventDefault();
        go(at + by);
      }
    });
    steps.forEach((step, i) => step.addEventListener('click', (event) => event.target.closest('a') || go(i)));
    stepper.hidden = panes.length > 6;
    const wanted = /^#step=(\d+)$/.exec(location.hash);
    go(wanted && first ? Number(wanted[1]) - 1 : -1);
    if (wanted && first) stepper.closest('.finding').scrollIntoView();
  };
  document.querySelectorAll('[data-stepper]').forEach((stepper, i) => walk(stepper, i === 0));

  document.querySelectorAll('.replay code').forEach((code) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = 'Selected';
      }
    });
    code.after(' ', button);
  });

  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => (one.open = true)));
})();
