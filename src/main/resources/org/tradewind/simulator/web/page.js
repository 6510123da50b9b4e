import { get, post } from './api.js';
import { renderBar, renderChats, renderPersonas, renderTopics, renderWords, steerTopics } from './chats.js';
import { closeOffers, connectComposer, renderContext, say, write } from './composer.js';
import { $ } from './dom.js';
import { renderMessages, show, watchScroll } from './log.js';
import { chatOf, isPrivate, keep, state, visibleChats } from './state.js';
import { chooseLanguage, word } from './words.js';

const ACTION_MILLIS = 5000;
const NOTICE_MILLIS = 3500;
const AGAIN_MILLIS = 1000;
let fading;
let noticed;

function renderLists() {
  renderChats(openChat);
  renderBar();
  renderTopics(openTopic);
}

function renderAll() {
  renderWords();
  renderPersonas();
  renderMessages(actions);
  renderLists();
  renderContext();
}

function openChat(id) {
  state.chat = id;
  state.replyTo = 0;
  state.editing = 0;
  closeOffers();
  $('app').dataset.view = 'chat';
  renderAll();
  $('composer').focus();
}

function openTopic(id) {
  state.topics.set(state.chat, id);
  state.replyTo = 0;
  renderAll();
}

function notify(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(noticed);
  noticed = setTimeout(() => { $('toast').hidden = true; }, NOTICE_MILLIS);
}

const attempt = (work) => async (...given) => {
  try {
    await work(...given);
  } catch (problem) {
    notify(`${word('failed')}: ${problem.message}`);
  }
};

/* What happens elsewhere */

async function knowChats(messages) {
  if (messages.some((message) => !message.deleted && (!chatOf(message.chat.id) || (!message.text && !message.caption)))) {
    state.setup = await get('setup');
    if (!visibleChats().some((chat) => chat.id === state.chat)) {
      openChat(visibleChats()[0].id);
    }
  }
}

async function take(news) {
  if (news.revision < state.revision) {
    location.reload();
    return;
  }
  state.revision = news.revision;
  state.doing = new Map(news.actions.map((entry) => [entry.chat, entry.action]));
  await knowChats(news.messages);
  for (const message of news.messages) {
    keep(message);
    if (message.chat.id === state.chat) {
      show(message, actions);
    }
  }
  renderLists();
  clearTimeout(fading);
  fading = setTimeout(() => { state.doing.clear(); renderLists(); }, ACTION_MILLIS);
}

async function listen() {
  for (;;) {
    try {
      await take(await get(`news?after=${state.revision}`));
    } catch {
      $('status').dataset.said = '';
      $('status').textContent = word('offline');
      await new Promise((resume) => { setTimeout(resume, AGAIN_MILLIS); });
    }
  }
}

/* What messages can do */

async function pressed(message, description, node) {
  node.setAttribute('aria-busy', 'true');
  try {
    const answer = await post('press', {
      user: state.persona, chat: message.chat.id, message: message.message_id, data: description.callback_data,
    });
    showAnswer(answer);
  } finally {
    node.removeAttribute('aria-busy');
  }
}

function showAnswer(answer) {
  if (!answer.answered) {
    notify(word('noAnswer'));
  } else if (answer.answer.show_alert) {
    $('alert-text').textContent = answer.answer.text;
    $('alert').showModal();
  } else if (answer.answer.text) {
    notify(answer.answer.text);
  }
}

const actions = {
  bot: () => state.setup.bot.username,
  command: (text) => say(text),
  start: (payload) => {
    openChat(visibleChats().find(isPrivate).id);
    say(`/start ${payload}`.trim());
  },
  press: attempt(async (message, description, node) => {
    if (description.callback_data) {
      await pressed(message, description, node);
    } else if (description.copy_text) {
      await navigator.clipboard.writeText(description.copy_text.text);
      notify(word('copied'));
    } else {
      write(`@${state.setup.bot.username} ${description.switch_inline_query_current_chat ?? description.switch_inline_query ?? ''}`);
    }
  }),
  view: (address) => {
    $('viewer-image').src = address;
    $('viewer').showModal();
  },
  jump: (original) => {
    const node = $('messages').querySelector(`[data-message-id="${original.message_id}"]`);
    node?.scrollIntoView({ block: 'center' });
    node?.classList.add('found');
    setTimeout(() => node?.classList.remove('found'), ACTION_MILLIS / 4);
  },
  reply: (message) => {
    state.replyTo = message.message_id;
    state.editing = 0;
    renderContext();
    $('composer').focus();
  },
  edit: (message) => {
    state.editing = message.message_id;
    state.replyTo = 0;
    write(message.text);
    renderContext();
  },
};

function chooseTheme(theme) {
  document.documentElement.dataset.theme = theme;
  $('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  localStorage.setItem('theme', theme);
}

function choosePersona() {
  state.persona = Number($('persona').value);
  const chats = visibleChats();
  const same = chats.find((chat) => chat.id === state.chat) ?? chats[0];
  openChat(same.id);
}

/** Alt with the arrows goes from chat to chat. */
function steerChats(event) {
  const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
  if (step) {
    event.preventDefault();
    const chats = visibleChats();
    const at = chats.findIndex((chat) => chat.id === state.chat);
    openChat(chats[(at + step + chats.length) % chats.length].id);
  }
}

function connect() {
  connectComposer(attempt, notify);
  watchScroll();
  $('back').addEventListener('click', () => {
    $('app').dataset.view = 'list';
    $('chats').querySelector('[aria-current="true"]')?.focus();
  });
  $('topics').addEventListener('keydown', steerTopics);
  $('viewer').addEventListener('click', (event) => event.target === $('viewer') && $('viewer').close());
  $('language').addEventListener('change', () => { chooseLanguage($('language').value); renderAll(); });
  $('theme').addEventListener('click', () => chooseTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
  $('persona').addEventListener('change', choosePersona);
  document.addEventListener('keydown', steerChats);
}

async function begin() {
  chooseTheme(localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  state.setup = await get('setup');
  state.persona = state.setup.people[0].id;
  state.chat = visibleChats().find(isPrivate).id;
  connect();
  renderAll();
  document.documentElement.dataset.ready = 'true';
  listen();
}

begin();
