import { element, messageElement } from './message.js';
import { chooseLanguage, currentLanguage, word } from './words.js';

const $ = (id) => document.getElementById(id);
const state = { setup: null, persona: 0, chat: 0, revision: 0, messages: new Map(), actions: new Map(), replyTo: 0, editing: 0 };

async function post(path, body) {
  const form = body instanceof FormData;
  const headers = { 'X-Chat-Page': '1' };
  if (!form) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(`api/${path}`, { method: 'POST', headers, body: form ? body : JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

async function get(path) {
  const answer = await fetch(`api/${path}`);
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

/* What there is to see */

const chatOf = (id) => state.setup.chats.find((chat) => chat.id === id);
const visibleChats = () => state.setup.chats.filter((chat) => (chat.type === 'private'
  ? chat.id === state.persona
  : chat.members.some((member) => member.id === state.persona)));
const chatTitle = (chat) => (chat.type === 'private' ? state.setup.bot.first_name : chat.title);
const messagesOf = (chat) => [...(state.messages.get(chat)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);

function isAdmin(person) {
  return state.setup.chats.some((chat) => chat.members.some((member) => member.id === person.id && member.status !== 'member'));
}

function renderWords() {
  document.documentElement.lang = currentLanguage();
  document.querySelectorAll('[data-word]').forEach((node) => { node.textContent = word(node.dataset.word); });
  $('composer').placeholder = word('placeholder');
  const names = { composer: 'placeholder', send: 'send', attach: 'attach', menu: 'commands', language: 'language', theme: 'theme', persona: 'writeAs' };
  for (const [id, key] of Object.entries(names)) {
    $(id).title = word(key);
    $(id).setAttribute('aria-label', word(key));
  }
  $('language').value = currentLanguage();
}

function renderPersonas() {
  $('persona').replaceChildren(...state.setup.people.map((person) => {
    const role = isAdmin(person) ? word('admin') : word('reader');
    const option = element('option', { value: person.id }, `${person.first_name} · ${role}`);
    option.selected = person.id === state.persona;
    return option;
  }));
}

function renderChats() {
  $('chats').replaceChildren(...visibleChats().map((chat) => {
    const last = messagesOf(chat.id).at(-1);
    return element('button', {
      type: 'button', class: 'chat', 'data-chat': chat.id, 'aria-current': String(chat.id === state.chat),
      onclick: () => openChat(chat.id),
    }, chatTitle(chat), element('span', { class: 'last' }, last?.text ?? last?.caption ?? ''));
  }));
}

function renderBar() {
  const chat = chatOf(state.chat);
  $('title').textContent = chatTitle(chat);
  $('status').textContent = chat.type === 'private' ? word('bot') : `${word('group')}, ${chat.members.length + 1} ${word('members')}`;
}

function renderMessages() {
  const messages = messagesOf(state.chat);
  const list = $('messages');
  list.dataset.chat = state.chat;
  list.replaceChildren(...(messages.length > 0
    ? messages.map((message) => messageElement(message, state.persona, actions))
    : [element('p', { id: 'empty' }, word('empty'))]));
  list.scrollTop = list.scrollHeight;
}

function renderTyping() {
  const action = state.actions.get(state.chat);
  $('typing').hidden = !action;
  $('action').textContent = action ? word(action) || word('typing') : '';
}

function renderContext() {
  const message = state.messages.get(state.chat)?.get(state.replyTo || state.editing);
  $('context').hidden = !message;
  $('context-text').textContent = message
    ? `${state.editing ? word('editing') : word('reply')}: ${(message.text ?? message.caption ?? '').slice(0, 80)}` : '';
}

function renderAll() {
  renderWords();
  renderPersonas();
  renderChats();
  renderBar();
  renderMessages();
  renderTyping();
  renderContext();
}

/* What happens */

function take(message) {
  const chat = message.chat.id;
  if (!state.messages.has(chat)) {
    state.messages.set(chat, new Map());
  }
  const known = state.messages.get(chat);
  if (message.deleted) {
    known.delete(message.message_id);
  } else {
    known.set(message.message_id, message);
  }
  if (chat === state.chat) {
    show(message);
  }
}

function show(message) {
  const list = $('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  const old = list.querySelector(`[data-message-id="${message.message_id}"]`);
  if (message.deleted) {
    old?.remove();
    return;
  }
  const fresh = messageElement(message, state.persona, actions);
  if (old) {
    old.replaceWith(fresh);
  } else {
    $('empty')?.remove();
    list.append(fresh);
  }
  if (atEnd || message.from.id === state.persona) {
    list.scrollTop = list.scrollHeight;
    fresh.querySelector('img')?.addEventListener('load', () => { list.scrollTop = list.scrollHeight; });
  }
}

function forgetIfRestarted(news) {
  if (news.revision < state.revision) {
    location.reload();
  }
}

async function listen() {
  for (;;) {
    try {
      const news = await get(`news?after=${state.revision}`);
      forgetIfRestarted(news);
      state.revision = news.revision;
      state.actions = new Map(news.actions.map((entry) => [entry.chat, entry.action]));
      news.messages.forEach(take);
      renderTyping();
      if (news.messages.length > 0) {
        renderChats();
        renderBar();
      }
      clearTimeout(state.fade);
      state.fade = setTimeout(() => { state.actions.clear(); renderTyping(); }, 5000);
    } catch {
      $('status').textContent = word('offline');
      await new Promise((resume) => { setTimeout(resume, 1000); });
    }
  }
}

function openChat(id) {
  state.chat = id;
  state.replyTo = 0;
  state.editing = 0;
  $('commands').hidden = true;
  $('results').hidden = true;
  renderAll();
  $('composer').focus();
}

function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(state.toast);
  state.toast = setTimeout(() => { $('toast').hidden = true; }, 3500);
}

const attempt = (work) => async (...given) => {
  try {
    await work(...given);
  } catch (problem) {
    toast(`${word('failed')}: ${problem.message}`);
  }
};

const say = attempt(async (text) => {
  const chat = chatOf(state.chat);
  const topic = chat.topics[0]?.id ?? 0;
  await post('say', { user: state.persona, chat: state.chat, text, topic, replyTo: state.replyTo, language: currentLanguage() });
  state.replyTo = 0;
  renderContext();
});

const edit = attempt(async (text) => {
  await post('edit', { chat: state.chat, message: state.editing, text });
  state.editing = 0;
  renderContext();
});

const inline = attempt(async (words) => {
  const answer = await post('inline', { user: state.persona, text: words, language: currentLanguage() });
  const results = answer.answered ? answer.answer : [];
  $('results').replaceChildren(...results.map((result) => element('button', {
    type: 'button', class: 'offer', 'data-result': result.id,
    onclick: attempt(async () => {
      await post('choose', { user: state.persona, chat: state.chat, query: answer.query, result: result.id });
      $('results').hidden = true;
    }),
  }, element('b', {}, result.title ?? word('photo')), element('span', {}, result.description ?? ''))));
  $('results').hidden = results.length === 0;
  if (results.length === 0) {
    toast(answer.answered ? word('nothing') : word('noAnswer'));
  }
});

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
    toast(word('noAnswer'));
  } else if (answer.answer.show_alert) {
    $('alert-text').textContent = answer.answer.text;
    $('alert').showModal();
  } else if (answer.answer.text) {
    toast(answer.answer.text);
  }
}

const actions = {
  command: (text) => say(text),
  press: attempt(async (message, description, node) => {
    if (description.callback_data) {
      await pressed(message, description, node);
    } else if (description.copy_text) {
      await navigator.clipboard.writeText(description.copy_text.text);
      toast(word('copied'));
    } else {
      $('composer').value = `@${state.setup.bot.username} ${description.switch_inline_query_current_chat ?? description.switch_inline_query ?? ''}`;
      $('composer').focus();
    }
  }),
  view: (address) => {
    $('viewer-image').src = address;
    $('viewer').showModal();
  },
  jump: (original) => {
    $('messages').querySelector(`[data-message-id="${original.message_id}"]`)?.scrollIntoView({ block: 'center' });
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
    $('composer').value = message.text;
    renderContext();
    $('composer').focus();
  },
};

function submit(event) {
  event.preventDefault();
  const text = $('composer').value.trim();
  if (!text) {
    return;
  }
  $('composer').value = '';
  $('commands').hidden = true;
  const mention = `@${state.setup.bot.username} `;
  if (state.editing) {
    edit(text);
  } else if (text.startsWith(mention) && chatOf(state.chat).type === 'private') {
    inline(text.slice(mention.length));
  } else {
    say(text);
  }
}

const showCommands = attempt(async () => {
  if (!$('commands').hidden) {
    $('commands').hidden = true;
    return;
  }
  const list = await get(`commands?user=${state.persona}&chat=${state.chat}`);
  $('commands').replaceChildren(...list.map((entry) => element('button', {
    type: 'button', class: 'offer', 'data-command': entry.command,
    onclick: () => { $('composer').value = `/${entry.command} `; $('commands').hidden = true; $('composer').focus(); },
  }, element('b', {}, `/${entry.command}`), element('span', {}, entry.description))));
  $('commands').hidden = list.length === 0;
});

const upload = attempt(async () => {
  const [file] = $('file').files;
  if (!file) {
    return;
  }
  const form = new FormData();
  form.append('user', state.persona);
  form.append('chat', state.chat);
  form.append('text', $('composer').value.trim());
  form.append('file', file);
  await post('upload', form);
  $('composer').value = '';
  $('file').value = '';
});

function chooseTheme(theme) {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
}

function connect() {
  $('form').addEventListener('submit', submit);
  $('composer').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      submit(event);
    }
  });
  $('composer').addEventListener('input', () => { $('composer').style.height = 'auto'; $('composer').style.height = `${$('composer').scrollHeight + 2}px`; });
  $('menu').addEventListener('click', showCommands);
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', upload);
  $('viewer').addEventListener('click', () => $('viewer').close());
  $('context-close').addEventListener('click', () => { state.replyTo = 0; state.editing = 0; renderContext(); });
  $('language').addEventListener('change', () => { chooseLanguage($('language').value); renderAll(); });
  $('theme').addEventListener('click', () => chooseTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));
  $('persona').addEventListener('change', () => {
    state.persona = Number($('persona').value);
    openChat(visibleChats().some((chat) => chat.id === state.chat) ? state.chat : visibleChats()[0].id);
  });
}

async function begin() {
  chooseTheme(localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  state.setup = await get('setup');
  state.persona = state.setup.people[0].id;
  state.chat = visibleChats()[0].id;
  connect();
  renderAll();
  document.documentElement.dataset.ready = 'true';
  listen();
}

begin();
