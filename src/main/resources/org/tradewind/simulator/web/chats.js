import { $, avatar, element } from './dom.js';
import { gist, isService } from './message.js';
import { chatTitle, here, isAdmin, isPrivate, messagesOf, state, topicOf, unread, visibleChats } from './state.js';
import { clock, counted, currentLanguage, word } from './words.js';

/** The words of the page itself. */
export function renderWords() {
  document.documentElement.lang = currentLanguage();
  document.querySelectorAll('[data-word]').forEach((node) => { node.textContent = word(node.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((node) => {
    node.setAttribute('aria-label', word(node.dataset.label));
    if (node.matches('button')) {
      node.title = word(node.dataset.label);
    }
  });
  $('composer').placeholder = word('placeholder');
  $('language').value = currentLanguage();
}

export function renderPersonas() {
  $('persona').replaceChildren(...state.setup.people.map((person) => {
    const option = element('option', { value: person.id }, `${person.first_name} · ${word(isAdmin(person) ? 'admin' : 'reader')}`);
    option.selected = person.id === state.persona;
    return option;
  }));
}

function preview(chat, message) {
  if (!message) {
    return '';
  }
  const author = message.from.id === state.persona ? `${word('you')}: `
    : isPrivate(chat) || isService(message) ? '' : `${message.from.first_name}: `;
  return author + gist(message);
}

function doing(chat) {
  const action = state.doing.get(chat.id);
  return action ? `${word(action) || word('typing')}…` : '';
}

function badge(number) {
  return number > 0 ? element('span', { class: 'badge' }, String(number), element('span', { class: 'unseen-word' }, ` ${word('unread')}`)) : null;
}

export function renderChats(open) {
  $('chats').replaceChildren(...visibleChats().map((chat) => {
    const last = messagesOf(chat.id).at(-1);
    const current = chat.id === state.chat;
    return element('li', {}, element('button', {
      type: 'button', class: 'chat', 'data-chat': chat.id, 'aria-current': String(current), onclick: () => open(chat.id),
    },
    avatar(chatTitle(chat), isPrivate(chat) ? 0 : chat.id),
    element('span', { class: 'name' }, chatTitle(chat)),
    element('span', { class: 'when' }, last ? clock(last.date) : ''),
    element('span', { class: doing(chat) ? 'last doing' : 'last' }, doing(chat) || preview(chat, last)),
    current ? null : badge(unread(chat))));
  }));
}

export function renderBar() {
  const chat = here();
  $('title').textContent = chatTitle(chat);
  const face = avatar(chatTitle(chat), isPrivate(chat) ? 0 : chat.id);
  face.id = 'face';
  $('face').replaceWith(face);
  const about = isPrivate(chat) ? word('bot') : counted('member', chat.members.length + 1);
  const action = state.doing.get(chat.id);
  $('status').classList.toggle('doing', Boolean(action));
  const said = action ? word(action) || word('typing') : about;
  if ($('status').dataset.said !== said) {
    $('status').dataset.said = said;
    $('status').replaceChildren(said, ...(action ? [element('span', { class: 'dots', 'aria-hidden': 'true' },
      element('i'), element('i'), element('i'))] : []));
  }
}

export function renderTopics(choose) {
  const chat = here();
  const topics = chat.is_forum ? [{ id: 0, name: word('general') }, ...chat.topics] : [];
  $('topics').hidden = topics.length === 0;
  $('topics').replaceChildren(...topics.map((topic) => {
    const current = topic.id === topicOf(chat.id);
    return element('button', {
      type: 'button', role: 'tab', 'data-topic': topic.id, 'aria-selected': String(current), tabindex: current ? 0 : -1,
      'aria-controls': 'messages', onclick: () => choose(topic.id),
    }, topic.name, current ? null : badge(unread(chat, topic.id)));
  }));
}

/** Arrows go from tab to tab, as in any list of tabs. */
export function steerTopics(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const tabs = [...$('topics').children];
  if (step && tabs.length > 0) {
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    tabs[(at + step + tabs.length) % tabs.length].click();
    $('topics').querySelector('[aria-selected="true"]').focus();
  }
}
