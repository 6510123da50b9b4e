import { element } from './dom.js';

const LINKS = ['http:', 'https:', 'mailto:', 'tg:'];
const BLOCKS = ['pre', 'blockquote', 'expandable_blockquote'];

/** An address that is safe to open, or undefined. */
export function safeAddress(text) {
  try {
    const address = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    return LINKS.includes(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

/** What a deep link hands to the bot's /start, or undefined where the address is none. */
function startPayload(address, bot) {
  const url = address ? new URL(address) : undefined;
  const named = url?.host === 't.me' && url.pathname.slice(1).toLowerCase() === bot.toLowerCase();
  const resolved = url?.protocol === 'tg:' && url.searchParams.get('domain')?.toLowerCase() === bot.toLowerCase();
  return named || resolved ? url.searchParams.get('start') ?? '' : undefined;
}

/** A link; one that leads to the bot opens the private chat with it, as Telegram does. */
export function link(address, children, actions, attributes = {}) {
  const href = safeAddress(address);
  const node = element('a', { ...attributes, href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
  const payload = startPayload(href, actions.bot());
  if (payload !== undefined) {
    node.addEventListener('click', (event) => {
      event.preventDefault();
      actions.start(payload);
    });
  }
  return node;
}

function quotation(folded, children) {
  if (!folded) {
    return element('blockquote', {}, ...children);
  }
  const node = element('blockquote', { class: 'folded', tabindex: '0', role: 'button', 'aria-expanded': 'false' }, ...children);
  return opening(node, () => {
    node.classList.toggle('folded');
    node.setAttribute('aria-expanded', String(!node.classList.contains('folded')));
  });
}

function spoiler(children) {
  const node = element('span', { class: 'spoiler', tabindex: '0', role: 'button' }, ...children);
  return opening(node, () => node.classList.add('open'));
}

function opening(node, open) {
  node.addEventListener('click', open);
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
    }
  });
  return node;
}

function styled(entity, covered, children, actions) {
  switch (entity.type) {
    case 'bold': return element('b', {}, ...children);
    case 'italic': return element('i', {}, ...children);
    case 'underline': return element('u', {}, ...children);
    case 'strikethrough': return element('s', {}, ...children);
    case 'spoiler': return spoiler(children);
    case 'code': return element('code', {}, ...children);
    case 'pre': return element('pre', { 'data-language': entity.language }, element('code', {}, ...children));
    case 'blockquote': return quotation(false, children);
    case 'expandable_blockquote': return quotation(true, children);
    case 'text_link': return link(entity.url, children, actions);
    case 'url': return link(covered, children, actions);
    case 'email': return link(`mailto:${covered}`, children, actions);
    case 'bot_command':
      return element('button', { type: 'button', class: 'command', onclick: () => actions.command(covered) }, ...children);
    default: return element('span', { 'data-entity': entity.type }, ...children);
  }
}

/** The text from start to end, cut into plain text and formatted elements; entities are sorted, outer ones first. */
function nodes(text, entities, start, end, actions) {
  const result = [];
  let at = start;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const stop = Math.min(entity.offset + entity.length, end);
    const inside = entities.slice(index + 1).filter((other) => other.offset < stop);
    if (entity.offset > at) {
      result.push(text.slice(at, entity.offset));
    }
    const children = nodes(text, inside, entity.offset, stop, actions);
    result.push(styled(entity, text.slice(entity.offset, stop), children, actions));
    at = BLOCKS.includes(entity.type) && text[stop] === '\n' ? stop + 1 : stop;
    index += 1 + inside.length;
  }
  if (at < end) {
    result.push(text.slice(at, end));
  }
  return result;
}

/** Text with its entities as an element. */
export function formatted(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return element('div', { class: 'text' }, ...nodes(text, sorted, 0, text.length, actions));
}
