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

/** The button of a list that stands for an id; the same one as before, so that neither focus nor a click is lost. */
function kept(list, name, id, make) {
  return list.querySelector(`[data-${name}="${id}"]`) ?? make();
}

function placed(list, nodes) {
  const same = nodes.length === list.children.length && nodes.every((node, index) => node === list.children[index]);
  if (!same) {
    list.replaceChildren(...nodes);
  }
}

const filled = (node, ...children) => node.replaceChildren(...children.filter((child) => child !== null));

export function renderChats(open) {
  placed($('chats'), visibleChats().map((chat) => {
    const last = messagesOf(chat.id).at(-1);
    const current = chat.id === state.chat;
    const button = kept($('chats'), 'chat', chat.id, () => element('button', {
      type: 'button', class: 'chat', 'data-chat': chat.id, onclick: () => open(chat.id),
    }));
    button.setAttribute('aria-current', String(current));
    filled(button,
      avatar(chatTitle(chat), isPrivate(chat) ? 0 : chat.id),
      element('span', { class: 'name' }, chatTitle(chat)),
      element('span', { class: 'when' }, last ? clock(last.date) : ''),
      element('span', { class: doing(chat) ? 'last doing' : 'last' }, doing(chat) || preview(chat, last)),
      current ? null : badge(unread(chat)));
    return button.parentElement ?? element('li', {}, button);
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
  placed($('topics'), topics.map((topic) => {
    const current = topic.id === topicOf(chat.id);
    const tab = kept($('topics'), 'topic', topic.id, () => element('button', {
      type: 'button', role: 'tab', 'data-topic': topic.id, 'aria-controls': 'messages', onclick: () => choose(topic.id),
    }));
    tab.setAttribute('aria-selected', String(current));
    tab.tabIndex = current ? 0 : -1;
    filled(tab, document.createTextNode(topic.name), current ? null : badge(unread(chat, topic.id)));
    return tab;
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
