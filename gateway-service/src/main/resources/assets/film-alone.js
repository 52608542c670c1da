// Tools for every <film-viewer tools> of a page: a picture that stands by itself.
import './film-viewer.js';
import { FilmTools } from './film-tools.js';

async function tools(viewer) {
  await viewer.ready;
  const frame = document.createElement('div');
  frame.className = 'film-stage';
  viewer.replaceWith(frame);
  frame.append(viewer);
  viewer.tabIndex = 0;
  viewer.setAttribute('role', 'application');
  viewer.setAttribute('aria-roledescription', 'picture viewer');
  viewer.setAttribute('aria-label', 'Picture. Plus and minus zoom, arrows move, question mark opens the list of keys.');
  frame.append(new FilmTools([viewer], frame, { compact: true }).bar);
}

export function equip(part) {
  part.querySelectorAll('film-viewer[tools]').forEach(tools);
}

equip(document);
