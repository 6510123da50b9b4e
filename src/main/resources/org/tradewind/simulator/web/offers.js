import { $, element } from './dom.js';

/** A list of offers above the message field, gone through by arrows while the field keeps the focus. */
export class Offers {
  constructor(id) {
    this.list = $(id);
    this.at = -1;
  }

  get open() {
    return !this.list.hidden;
  }

  /** Shows offers, each with a title, a description, attributes and what happens when it is taken. */
  show(offers) {
    this.at = -1;
    this.list.replaceChildren(...offers.map((offer, index) => element('div', {
      ...offer.attributes, id: `${this.list.id}-${index}`, class: 'offer', role: 'option', 'aria-selected': 'false',
      onclick: () => offer.take(),
      onmousedown: (event) => event.preventDefault(),
    }, offer.picture ?? null, element('b', {}, offer.title), element('span', {}, offer.description))));
    this.list.hidden = offers.length === 0;
    this.mark();
  }

  hide() {
    this.list.hidden = true;
    this.at = -1;
    this.mark();
  }

  /** Deals with a key; says whether it was one for the list. */
  steer(key) {
    const many = this.list.children.length;
    if (!this.open || many === 0) {
      return false;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      this.at = this.at < 0 && step < 0 ? many - 1 : (this.at + step + many) % many;
      this.mark();
      return true;
    }
    if (key === 'Escape') {
      this.hide();
      return true;
    }
    if ((key === 'Enter' || key === 'Tab') && this.at >= 0) {
      this.list.children[this.at].click();
      return true;
    }
    return false;
  }

  mark() {
    [...this.list.children].forEach((offer, index) => offer.setAttribute('aria-selected', String(index === this.at)));
    const current = this.list.children[this.at];
    current?.scrollIntoView({ block: 'nearest' });
    if (current && this.open) {
      $('composer').setAttribute('aria-activedescendant', current.id);
    } else {
      $('composer').removeAttribute('aria-activedescendant');
    }
  }
}
