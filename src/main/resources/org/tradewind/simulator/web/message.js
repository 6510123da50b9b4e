import { currentLanguage, word } from './words.js';

const LINKS = ['http:', 'https:', 'mailto:', 'tg:'];

/** An element with attributes, event listeners (on…) and children; text always becomes a text node. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function safeAddress(text) {
  try {
    const address = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    return LINKS.includes(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}

function link(address, children) {
  return element('a', { href: safeAddress(address), target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

function quotation(folded, children) {
  const node = element('blockquote', { class: folded ? 'folded' : undefined }, ...children);
  node.addEventListener('click', () => node.classList.remove('folded'));
  return node;
}

function spoiler(children) {
  const node = element('span', { class: 'spoiler' }, ...children);
  node.addEventListener('click', () => node.classList.add('open'));
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
    case 'text_link': return link(entity.url, children);
    case 'url': return link(covered, children);
    case 'email': return link(`mailto:${covered}`, children);
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
    at = stop;
    index += 1 + inside.length;
  }
  if (at < end) {
    result.push(text.slice(at, end));
  }
  return result;
}

function formatted(text, entities, actions) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return element('div', { class: 'text' }, ...nodes(text, sorted, 0, text.length, actions));
}

function photo(message, actions) {
  const largest = message.photo.at(-1);
  const address = `api/media/${encodeURIComponent(largest.file_id)}`;
  const image = element('img', {
    src: address, alt: message.caption ?? word('photo'), width: largest.width, height: largest.height,
  });
  return element('button', { type: 'button', class: 'photo', onclick: () => actions.view(address) }, image);
}

function documentLink(message) {
  const file = message.document;
  const address = `api/media/${encodeURIComponent(file.file_id)}`;
  return element('a', { class: 'document', href: address, download: file.file_name },
    '⬇', `${file.file_name} · ${size(file.file_size)}`);
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} KB`;
}

function serviceText(message) {
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
    return word('moved');
  }
  return (message.new_chat_members ?? []).map((person) => `${person.first_name} ${word('joined')}`).join(', ');
}

function content(message, actions) {
  const parts = [];
  if (message.photo) {
    parts.push(photo(message, actions));
  }
  if (message.document) {
    parts.push(documentLink(message));
  }
  const text = message.text ?? message.caption ?? '';
  if (text) {
    parts.push(formatted(text, message.entities ?? message.caption_entities, actions));
  }
  return parts.length > 0 ? parts : [serviceText(message)];
}

function button(message, description, actions) {
  if (description.url) {
    return element('a', { href: safeAddress(description.url), target: '_blank', rel: 'noopener noreferrer' }, description.text);
  }
  const node = element('button', { type: 'button', 'data-callback': description.callback_data }, description.text);
  node.addEventListener('click', () => actions.press(message, description, node));
  return node;
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) {
    return null;
  }
  return element('div', { class: 'keyboard' }, ...rows.map((row) =>
    element('div', { class: 'row' }, ...row.map((description) => button(message, description, actions)))));
}

function quote(message, actions) {
  const original = message.reply_to_message;
  if (!original) {
    return null;
  }
  const words = original.text ?? original.caption ?? word('photo');
  return element('button', { type: 'button', class: 'quote', onclick: () => actions.jump(original) },
    `${original.from.first_name}: ${words}`);
}

function meta(message, mine, actions) {
  const time = new Date(message.date * 1000).toLocaleTimeString(currentLanguage(), { hour: '2-digit', minute: '2-digit' });
  const reply = element('button', { type: 'button', class: 'reply', title: word('reply'), onclick: () => actions.reply(message) }, '↩');
  const edit = mine && message.text
    ? element('button', { type: 'button', class: 'edit', title: word('edit'), onclick: () => actions.edit(message) }, '✎')
    : null;
  return element('div', { class: 'meta' },
    message.reaction ? element('span', { class: 'reaction' }, message.reaction) : null,
    reply, edit, `${message.edit_date ? `${word('edited')} ` : ''}${time}`);
}

/** A message as an element; actions: command, press, view, jump, reply, edit. */
export function messageElement(message, persona, actions) {
  const mine = message.from.id === persona;
  const service = !message.text && !message.caption && !message.photo && !message.document;
  const author = message.chat.type === 'private' || mine || service ? null
    : element('div', { class: 'author' }, message.sender_chat?.title ?? message.from.first_name);
  return element('article', {
    class: `message ${service ? 'service' : ''} ${mine ? 'mine' : ''}`,
    'data-message-id': message.message_id,
    'data-from': message.from.is_bot ? 'bot' : 'person',
    'data-edited': message.edit_date ? 'true' : undefined,
  },
  element('div', { class: 'bubble' }, author, quote(message, actions), ...content(message, actions),
    service ? null : meta(message, mine, actions)),
  keyboard(message, actions));
}
