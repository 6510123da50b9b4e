import { $, element } from './dom.js';
import { messageElement } from './message.js';
import { here, isPrivate, markSeen, shown, shownMessages, state } from './state.js';
import { day, word } from './words.js';

const NEAR_END = 120;
const TOGETHER_SECONDS = 300;
let unseen = 0;

const atEnd = () => {
  const list = $('messages');
  return list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
};

export function toEnd() {
  $('messages').scrollTop = $('messages').scrollHeight;
  unseen = 0;
  renderDown();
}

function renderDown() {
  $('down').hidden = atEnd();
  $('unseen').textContent = unseen > 0 ? String(unseen) : '';
}

/** Messages of one author that follow one another closely look like one piece. */
function group(list) {
  let before;
  for (const node of list.querySelectorAll('.message, .day')) {
    const near = before?.dataset.author !== undefined && before.dataset.author === node.dataset.author
      && node.dataset.date - before.dataset.date < TOGETHER_SECONDS;
    node.classList.toggle('following', near);
    before?.classList.toggle('followed', near);
    before = node;
  }
  before?.classList.remove('followed');
}

/** A table that is wider than its bubble can be moved with the keyboard. */
function reachable(node) {
  for (const table of node.querySelectorAll('pre')) {
    if (table.scrollWidth > table.clientWidth) {
      table.tabIndex = 0;
    }
  }
  node.querySelectorAll('img').forEach((image) => image.addEventListener('load', () => {
    if (node.dataset.last === 'true') {
      toEnd();
    }
  }));
}

function dayElement(message) {
  return element('div', { class: 'day', 'data-day': new Date(message.date * 1000).toDateString() }, element('span', {}, day(message.date)));
}

function withDays(messages, actions) {
  const nodes = [];
  let last = '';
  for (const message of messages) {
    const today = new Date(message.date * 1000).toDateString();
    if (today !== last) {
      nodes.push(dayElement(message));
      last = today;
    }
    nodes.push(messageElement(message, state.persona, actions));
  }
  return nodes;
}

function empty() {
  const hint = isPrivate(here()) ? word('empty') : word('emptyGroup', state.setup.bot.username);
  return element('p', { id: 'empty' }, hint);
}

/** Everything that was said in the open chat. */
export function renderMessages(actions) {
  const messages = shownMessages();
  const list = $('messages');
  list.dataset.chat = state.chat;
  list.replaceChildren(...(messages.length > 0 ? withDays(messages, actions) : [empty()]));
  group(list);
  list.querySelectorAll('.message').forEach(reachable);
  const last = list.querySelector('.message:last-child');
  if (last) {
    last.dataset.last = 'true';
  }
  toEnd();
  markSeen();
}

/** A message that is new, or changed, or gone. */
export function show(message, actions) {
  const list = $('messages');
  const old = list.querySelector(`[data-message-id="${message.message_id}"]`);
  if (message.deleted || !shown(message)) {
    old?.remove();
    group(list);
    markSeen();
    return;
  }
  const follow = atEnd() || (!old && message.from.id === state.persona);
  const fresh = place(message, old, actions);
  group(list);
  reachable(fresh);
  if (follow) {
    toEnd();
  } else if (!old) {
    unseen += 1;
    renderDown();
  }
  markSeen();
}

function place(message, old, actions) {
  const list = $('messages');
  const fresh = messageElement(message, state.persona, actions);
  if (old) {
    fresh.dataset.last = old.dataset.last ?? 'false';
    keepFocus(old, fresh);
    return fresh;
  }
  $('empty')?.remove();
  const today = new Date(message.date * 1000).toDateString();
  if ([...list.querySelectorAll('.day')].at(-1)?.dataset.day !== today) {
    list.append(dayElement(message));
  }
  list.querySelectorAll('[data-last]').forEach((node) => delete node.dataset.last);
  fresh.dataset.last = 'true';
  fresh.classList.add('fresh');
  list.append(fresh);
  return fresh;
}

/** Whoever pressed a button goes on from the same place when the message changes. */
function keepFocus(old, fresh) {
  const at = [...old.querySelectorAll('.keyboard button, .keyboard a')].indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (at >= 0) {
    const buttons = fresh.querySelectorAll('.keyboard button, .keyboard a');
    (buttons[Math.min(at, buttons.length - 1)] ?? $('composer')).focus();
  }
}

export function watchScroll() {
  $('messages').addEventListener('scroll', () => {
    if (atEnd()) {
      unseen = 0;
    }
    renderDown();
  });
  $('down').addEventListener('click', toEnd);
}
