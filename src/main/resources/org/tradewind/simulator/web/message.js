import { avatar, element, icon } from './dom.js';
import { formatted, link } from './text.js';
import { clock, size, word } from './words.js';

const mediaAddress = (file) => `api/media/${encodeURIComponent(file.file_id)}`;

function photo(message, actions) {
  const largest = message.photo.at(-1);
  const address = mediaAddress(largest);
  const image = element('img', { src: address, alt: word('photo'), width: largest.width, height: largest.height });
  return element('button', { type: 'button', class: 'photo', onclick: () => actions.view(address) }, image);
}

function documentLink(message) {
  const file = message.document;
  return element('a', {
    class: 'document', href: mediaAddress(file), download: file.file_name, 'aria-label': `${word('download')}: ${file.file_name}, ${size(file.file_size)}`,
  },
  element('span', { class: 'sheet' }, icon('file')),
  element('span', { class: 'file' }, element('b', {}, file.file_name), element('span', {}, size(file.file_size))));
}

function serviceText(message) {
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
    return word('moved');
  }
  const left = message.left_chat_member ? `${message.left_chat_member.first_name} ${word('left')}` : '';
  return (message.new_chat_members ?? []).map((person) => `${person.first_name} ${word('joined')}`).join(', ') || left;
}

export function isService(message) {
  return !message.text && !message.caption && !message.photo && !message.document;
}

/** One line that stands for a message in lists and quotes. */
export function gist(message) {
  const words = message.text ?? message.caption;
  const kind = message.photo ? word('photo') : message.document?.file_name;
  return words?.split('\n').find((line) => line.trim()) ?? kind ?? serviceText(message);
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
  return parts;
}

function button(message, description, actions) {
  if (description.url) {
    return link(description.url, [description.text, icon('link')], actions);
  }
  const node = element('button', { type: 'button', 'data-callback': description.callback_data }, description.text,
    description.copy_text ? icon('copy') : null);
  node.addEventListener('click', () => actions.press(message, description, node));
  return node;
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.length === 0 ? null : element('div', { class: 'keyboard' }, ...rows.map((row) =>
    element('div', { class: 'row' }, ...row.map((description) => button(message, description, actions)))));
}

function quote(message, actions) {
  const original = message.reply_to_message;
  return original ? element('button', { type: 'button', class: 'quote', onclick: () => actions.jump(original) },
    element('b', {}, original.from.first_name), element('span', {}, gist(original))) : null;
}

function tools(message, mine, actions) {
  const tool = (name, act) => element('button', {
    type: 'button', class: `round ${name}`, title: word(name), 'aria-label': word(name), onclick: () => act(message),
  }, icon(name));
  return element('div', { class: 'tools' }, tool('reply', actions.reply),
    mine && message.text ? tool('edit', actions.edit) : null);
}

function meta(message) {
  return element('div', { class: 'meta' },
    message.reaction ? element('span', { class: 'reaction' }, message.reaction) : null,
    message.edit_date ? element('span', {}, word('edited')) : null,
    element('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)));
}

function serviceElement(message) {
  return element('article', { class: 'message service', 'data-message-id': message.message_id },
    element('div', { class: 'bubble' }, serviceText(message)));
}

/** A message as an element; actions: bot, command, start, press, view, jump, reply, edit. */
export function messageElement(message, persona, actions) {
  if (isService(message)) {
    return serviceElement(message);
  }
  const mine = message.from.id === persona;
  const named = message.chat.type !== 'private' && !mine;
  const name = message.sender_chat?.title ?? message.from.first_name;
  const hue = message.from.is_bot && !message.sender_chat ? 0 : Math.abs(message.sender_chat?.id ?? message.from.id);
  return element('article', {
    class: `message ${mine ? 'mine' : ''} ${named ? 'named' : ''} ${message.photo ? 'pictured' : ''}`,
    'aria-label': `${mine ? word('you') : name}, ${clock(message.date)}`,
    'data-message-id': message.message_id,
    'data-author': message.sender_chat?.id ?? message.from.id,
    'data-date': message.date,
    'data-from': message.from.is_bot ? 'bot' : 'person',
    'data-edited': message.edit_date ? 'true' : undefined,
  },
  named ? avatar(name, hue) : null,
  element('div', { class: 'bubble' },
    named ? element('div', { class: 'author', 'data-hue': hue % 6 }, name) : null,
    message.via_bot ? element('div', { class: 'via' }, `${word('via')} @${message.via_bot.username}`) : null,
    quote(message, actions), ...content(message, actions), meta(message)),
  tools(message, mine, actions),
  keyboard(message, actions));
}
