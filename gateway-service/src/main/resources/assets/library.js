// The library's grid by arrow keys; the tab key goes through it as everywhere.

const grid = document.getElementById('grid');

function columns(cards) {
  const top = cards[0].getBoundingClientRect().top;
  const inFirstRow = cards.findIndex((card) => card.getBoundingClientRect().top > top + 1);
  return inFirstRow < 0 ? cards.length : inFirstRow;
}

function target(key, at, cards) {
  switch (key) {
    case 'ArrowRight': return at + 1;
    case 'ArrowLeft': return at - 1;
    case 'ArrowDown': return at + columns(cards);
    case 'ArrowUp': return at - columns(cards);
    case 'Home': return 0;
    case 'End': return cards.length - 1;
    default: return -1;
  }
}

grid?.addEventListener('keydown', (event) => {
  const cards = [...grid.querySelectorAll('.card-main')];
  const at = cards.indexOf(event.target);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const next = cards[target(event.key, at, cards)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
