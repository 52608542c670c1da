// Mouse, touch, pen and keyboard on one <film-viewer>.
import { PRESETS, START } from './film-view.js';

const STEP = 1.25;
/** Screen pixels an arrow key moves the picture. */
const MOVE = 48;
const TONE = 0.05;
/** Screen pixels of a drag over the whole range of window or level. */
const TONE_DRAG = 300;
/** Screen pixels below which a press is a tap. */
const TAP = 5;

const spread = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export function listen(viewer) {
  listenToPointers(viewer);
  viewer.addEventListener('wheel', (event) => {
    // Inside a page the wheel scrolls the page until the picture has been taken into use.
    if (!viewer.hasAttribute('roomy') && !event.ctrlKey && document.activeElement !== viewer) {
      return;
    }
    event.preventDefault();
    viewer.zoomBy(event.deltaY < 0 ? STEP : 1 / STEP, { x: event.offsetX, y: event.offsetY });
  }, { passive: false });
  viewer.addEventListener('keydown', (event) => press(viewer, event));
}

function listenToPointers(viewer) {
  const pointers = new Map();
  let begin = null;
  const at = (event) => {
    const box = viewer.getBoundingClientRect();
    return { x: event.clientX - box.left - viewer.clientLeft, y: event.clientY - box.top - viewer.clientTop };
  };
  viewer.addEventListener('pointerdown', (event) => {
    viewer.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    begin = pointers.size === 1 ? { ...at(event), tone: event.shiftKey || event.button === 2 } : null;
    if (viewer.ruler.on && begin && !begin.tone && !viewer.ruler.started) {
      viewer.ruler.set(begin);
      begin.first = true;
    }
  });
  viewer.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      viewer.ruler.hover(now);
      return;
    }
    if (pointers.size === 2) {
      pinch(viewer, pointers, event.pointerId, now);
      return;
    }
    pointers.set(event.pointerId, now);
    drag(viewer, now, before, begin?.tone);
  });
  viewer.addEventListener('pointerup', (event) => {
    const now = at(event);
    pointers.delete(event.pointerId);
    if (viewer.ruler.started && begin && !begin.tone) {
      // A length is drawn in one drag, or with two taps.
      const dragged = Math.hypot(now.x - begin.x, now.y - begin.y) > TAP;
      if (dragged || !begin.first) {
        viewer.ruler.set(now);
      }
    }
  });
  viewer.addEventListener('pointercancel', (event) => pointers.delete(event.pointerId));
  viewer.addEventListener('contextmenu', (event) => event.preventDefault());
  viewer.addEventListener('dblclick', (event) => {
    if (!viewer.ruler.on) {
      viewer.view.zoom > 1 ? viewer.change({ ...viewer.view, zoom: 1 }) : viewer.zoomBy(2.5, at(event));
    }
  });
}

function pinch(viewer, pointers, id, now) {
  const old = [...pointers.values()];
  pointers.set(id, now);
  const fresh = [...pointers.values()];
  viewer.moveBy(middle(fresh).x - middle(old).x, middle(fresh).y - middle(old).y);
  viewer.zoomBy(spread(fresh) / Math.max(spread(old), 1), middle(fresh));
}

function drag(viewer, now, before, changesTone) {
  const dx = now.x - before.x;
  const dy = now.y - before.y;
  if (viewer.ruler.on) {
    viewer.ruler.hover(now);
  } else if (changesTone) {
    const { window, level } = viewer.view;
    viewer.change({ window: window + dx / TONE_DRAG, level: level - dy / TONE_DRAG });
  } else if (viewer.view.zoom === 1) {
    viewer.dispatchEvent(new CustomEvent('film-swipe', { bubbles: true, detail: dx / viewer.clientWidth }));
  } else {
    viewer.moveBy(dx, dy);
  }
}

const KEYS = {
  '+': (viewer) => viewer.zoomBy(STEP),
  '=': (viewer) => viewer.zoomBy(STEP),
  '-': (viewer) => viewer.zoomBy(1 / STEP),
  0: (viewer) => viewer.change(START),
  ArrowLeft: (viewer) => viewer.moveBy(MOVE, 0),
  ArrowRight: (viewer) => viewer.moveBy(-MOVE, 0),
  ArrowUp: (viewer) => viewer.moveBy(0, MOVE),
  ArrowDown: (viewer) => viewer.moveBy(0, -MOVE),
  '[': (viewer) => viewer.change({ level: viewer.view.level + TONE }),
  ']': (viewer) => viewer.change({ level: viewer.view.level - TONE }),
  ',': (viewer) => viewer.change({ window: viewer.view.window + TONE }),
  '.': (viewer) => viewer.change({ window: viewer.view.window - TONE }),
  i: (viewer) => viewer.change({ invert: !viewer.view.invert }),
  Enter: (viewer) => viewer.ruler.on && viewer.ruler.set({ x: viewer.clientWidth / 2, y: viewer.clientHeight / 2 }),
};

function press(viewer, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== viewer) {
    return;
  }
  const preset = PRESETS[Number(event.key) - 1];
  const act = KEYS[event.key] ?? (preset && (() => viewer.change({ window: preset.window, level: preset.level })));
  if (act) {
    event.preventDefault();
    act(viewer);
    return;
  }
  // What concerns more than one picture (boxes, measuring, linking, full screen) is for those who hold the tools.
  viewer.dispatchEvent(new CustomEvent('film-key', { bubbles: true, detail: event.key }));
}
