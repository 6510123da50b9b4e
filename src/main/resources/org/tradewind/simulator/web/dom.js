const SVG = 'http://www.w3.org/2000/svg';

export const $ = (id) => document.getElementById(id);

/** An element with attributes, event listeners (on…) and children; text always becomes a text node. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** One of the pictures of the page's own sprite; it tells nothing that words do not. */
export function icon(name) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#icon-${name}`);
  picture.append(use);
  return picture;
}

/** The first letters of a name, on one of a few colours that stays with it. */
export function avatar(name, id) {
  const letters = name.split(/\s+/).slice(0, 2).map((part) => [...part][0] ?? '').join('').toUpperCase();
  return element('span', { class: 'avatar', 'data-hue': Math.abs(id) % 6, 'aria-hidden': 'true' }, letters);
}
