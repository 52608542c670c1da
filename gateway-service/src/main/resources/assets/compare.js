// Two panes that zoom and move together, with brightness (level), contrast (window) and inversion.

const MAX_ZOOM = 12;
const STEP = 1.2;
const MOVE = 0.08;
const compare = document.getElementById('compare');
const panes = [...compare.querySelectorAll('.pane-film')];
const start = { zoom: 1, x: 0, y: 0, window: 1, level: 0.5, invert: false };
let views = panes.map(() => ({ ...start }));
let linked = true;

/** A straight line from picture value to screen value, as an SVG filter: exact, and done by the graphics card. */
function filterFor(index) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'unseen');
  svg.setAttribute('aria-hidden', 'true');
  const filter = document.createElementNS(space, 'filter');
  filter.id = `window-${index}`;
  filter.setAttribute('color-interpolation-filters', 'sRGB');
  const transfer = document.createElementNS(space, 'feComponentTransfer');
  const channels = ['feFuncR', 'feFuncG', 'feFuncB'].map((name) => document.createElementNS(space, name));
  channels.forEach((channel) => channel.setAttribute('type', 'linear'));
  transfer.append(...channels);
  filter.append(transfer);
  svg.append(filter);
  compare.append(svg);
  return (slope, intercept) => channels.forEach((channel) => {
    channel.setAttribute('slope', slope);
    channel.setAttribute('intercept', intercept);
  });
}

const filters = panes.map((_, index) => filterFor(index));

function draw() {
  panes.forEach((pane, index) => {
    const { zoom, x, y, window: width, level, invert } = views[index];
    const image = pane.querySelector('.pane-image');
    const size = pane.clientWidth;
    image.style.transform = `translate(${x * size}px, ${y * size}px) scale(${zoom})`;
    const plain = width === 1 && level === 0.5 && !invert;
    const slope = (invert ? -1 : 1) / width;
    const low = 0.5 - level / width;
    filters[index](slope, invert ? 1 - low : low);
    image.style.filter = plain ? '' : `url(#window-${index})`;
  });
}

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

function change(index, make) {
  views = views.map((view, at) => {
    if (!linked && at !== index) {
      return view;
    }
    const next = { ...view, ...make(view) };
    next.zoom = clamp(next.zoom, 1, MAX_ZOOM);
    next.x = clamp(next.x, 1 - next.zoom, 0);
    next.y = clamp(next.y, 1 - next.zoom, 0);
    return next;
  });
  requestAnimationFrame(draw);
}

/** Zooms so that the point (0 to 1 in the pane) stays where it is. */
function zoomAt(index, factor, px, py) {
  change(index, ({ zoom, x, y }) => {
    const next = clamp(zoom * factor, 1, MAX_ZOOM);
    return { zoom: next, x: px - ((px - x) * next) / zoom, y: py - ((py - y) * next) / zoom };
  });
}

function listen(pane, index) {
  const pointers = new Map();
  const at = (event) => {
    const box = pane.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const spread = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  pane.tabIndex = 0;
  pane.setAttribute('role', 'group');
  pane.setAttribute('aria-label', `${index === 0 ? 'Left' : 'Right'} picture: plus and minus zoom, arrows move, 0 resets`);
  pane.addEventListener('wheel', (event) => {
    event.preventDefault();
    const point = at(event);
    zoomAt(index, event.deltaY < 0 ? STEP : 1 / STEP, point.x, point.y);
  }, { passive: false });
  pane.addEventListener('pointerdown', (event) => {
    pane.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
  });
  pane.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = at(event);
    if (pointers.size === 2) {
      const old = spread([...pointers.values()]);
      pointers.set(event.pointerId, now);
      const [a, b] = [...pointers.values()];
      zoomAt(index, spread([a, b]) / Math.max(old, 0.01), (a.x + b.x) / 2, (a.y + b.y) / 2);
      return;
    }
    pointers.set(event.pointerId, now);
    change(index, ({ x, y }) => ({ x: x + now.x - before.x, y: y + now.y - before.y }));
  });
  for (const name of ['pointerup', 'pointercancel']) {
    pane.addEventListener(name, (event) => pointers.delete(event.pointerId));
  }
  pane.addEventListener('dblclick', () => reset());
  const keys = {
    '+': () => zoomAt(index, STEP, 0.5, 0.5),
    '=': () => zoomAt(index, STEP, 0.5, 0.5),
    '-': () => zoomAt(index, 1 / STEP, 0.5, 0.5),
    0: () => reset(),
    ArrowLeft: () => change(index, ({ x }) => ({ x: x + MOVE })),
    ArrowRight: () => change(index, ({ x }) => ({ x: x - MOVE })),
    ArrowUp: () => change(index, ({ y }) => ({ y: y + MOVE })),
    ArrowDown: () => change(index, ({ y }) => ({ y: y - MOVE })),
  };
  pane.addEventListener('keydown', (event) => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      keys[event.key]();
    }
  });
}

function labelled(text, input) {
  const label = document.createElement('label');
  label.append(text, input);
  return label;
}

function slider(text, low, high, value, onInput) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'range', min: low, max: high, step: 0.01, value });
  input.addEventListener('input', () => onInput(Number(input.value)));
  return labelled(text, input);
}

function tick(text, checked, onChange) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'checkbox', checked });
  input.addEventListener('change', () => onChange(input.checked));
  return labelled(text, input);
}

/** Window and level belong to both panes: comparing means seeing both alike. */
function both(part) {
  views = views.map((view) => ({ ...view, ...part }));
  requestAnimationFrame(draw);
}

function reset() {
  views = panes.map(() => ({ ...start }));
  tools.replaceWith(tools = toolbar());
  draw();
}

function toolbar() {
  const bar = document.createElement('div');
  bar.className = 'tools';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'How the pictures are shown');
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button-small', textContent: 'Reset' });
  button.addEventListener('click', () => {
    reset();
    tools.querySelector('button').focus();
  });
  bar.append(
    slider('Window', 0.1, 1.5, start.window, (value) => both({ window: value })),
    slider('Level', 0, 1, start.level, (value) => both({ level: value })),
    tick('Invert', false, (value) => both({ invert: value })),
    tick('Linked', linked, (value) => {
      linked = value;
    }),
    button,
  );
  return bar;
}

let tools = toolbar();
compare.before(tools);
compare.classList.add('compare-live');
panes.forEach(listen);
addEventListener('resize', draw);
draw();
