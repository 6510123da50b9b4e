import { get, post } from './api.js';
import { $, element } from './dom.js';
import { gist } from './message.js';
import { Offers } from './offers.js';
import { messagesOf, state, topicOf } from './state.js';
import { currentLanguage, word } from './words.js';

const PAUSE_MILLIS = 250;
let commands;
let results;
let known = { key: '', list: [] };
let showings = 0;
let typed;
let asked;
let attempt;
let toast;

const where = () => ({
  user: state.persona, chat: state.chat, topic: topicOf(state.chat), replyTo: state.replyTo, language: currentLanguage(),
});

function clear() {
  $('composer').value = '';
  state.replyTo = 0;
  state.editing = 0;
  fit();
  closeOffers();
  renderContext();
}

export function closeOffers() {
  showings++;
  asked?.abort();
  clearTimeout(typed);
  commands.hide();
  results.hide();
  $('menu').setAttribute('aria-expanded', 'false');
}

export function write(text) {
  $('composer').value = text;
  $('composer').focus();
  fit();
  offer();
}

function fit() {
  $('composer').style.height = 'auto';
  $('composer').style.height = `${$('composer').scrollHeight + 2}px`;
}

export function renderContext() {
  const message = state.messages.get(state.chat)?.get(state.replyTo || state.editing);
  $('context').hidden = !message;
  $('context-icon').setAttribute('href', state.editing ? '#icon-edit' : '#icon-reply');
  $('context-text').textContent = message ? `${word(state.editing ? 'editing' : 'reply')}: ${gist(message).slice(0, 120)}` : '';
}

/* Commands */

async function commandList() {
  const key = `${state.persona} ${state.chat} ${currentLanguage()}`;
  if (known.key !== key || known.list.length === 0) {
    const list = await get(`commands?user=${state.persona}&chat=${state.chat}&language=${currentLanguage()}`);
    known = { key, list };
  }
  return known.list;
}

/** The list may come after what it was wanted for was sent. */
async function showCommands(beginning) {
  const showing = ++showings;
  const list = await commandList();
  if (showing !== showings) {
    return;
  }
  commands.show(list.filter((entry) => entry.command.startsWith(beginning)).map((entry) => ({
    title: `/${entry.command}`, description: entry.description, attributes: { 'data-command': entry.command },
    take: () => write(`/${entry.command} `),
  })));
  $('menu').setAttribute('aria-expanded', String(commands.open));
}

function toggleCommands() {
  if (commands.open) {
    closeOffers();
  } else {
    results.hide();
    attempt(showCommands)('');
  }
  $('composer').focus();
}

/* Inline queries */

function thumbnail(result) {
  return result.photo_file_id
    ? element('img', { src: `api/media/${encodeURIComponent(result.photo_file_id)}`, alt: '' }) : null;
}

async function ask(words) {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await post('inline', { user: state.persona, text: words, language: currentLanguage() }, asked.signal);
    const found = answer.answered ? answer.answer : [];
    results.show(found.map((result) => ({
      title: result.title ?? word('photo'), description: result.description ?? '', picture: thumbnail(result),
      attributes: { 'data-result': result.id }, take: () => choose(answer.query, result.id),
    })));
    if (found.length === 0) {
      toast(word(answer.answered ? 'nothing' : 'noAnswer'));
    }
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      throw problem;
    }
  }
}

const choose = (query, result) => attempt(async () => {
  await post('choose', { ...where(), query, result });
  clear();
})();

/** Offers what fits what is being typed: commands after a slash, answers after the bot's name. */
function offer() {
  const text = $('composer').value;
  const name = `@${state.setup.bot.username} `;
  clearTimeout(typed);
  asked?.abort();
  const command = /^\/(\w*)$/.exec(text);
  if (command) {
    results.hide();
    attempt(showCommands)(command[1].toLowerCase());
    return;
  }
  closeOffers();
  if (text.toLowerCase().startsWith(name) && !state.editing) {
    typed = setTimeout(() => attempt(ask)(text.slice(name.length)), PAUSE_MILLIS);
  }
}

/* Sending */

export const say = (text) => attempt(async () => {
  const message = { ...where(), text };
  state.replyTo = 0;
  renderContext();
  await post('say', message);
})();

function submit(event) {
  event.preventDefault();
  const text = $('composer').value.trim();
  if (!text) {
    return;
  }
  if (state.editing) {
    const change = { chat: state.chat, message: state.editing, text };
    attempt(() => post('edit', change))();
    clear();
  } else {
    const message = { ...where(), text };
    clear();
    attempt(() => post('say', message))();
  }
}

async function upload(file) {
  const form = new FormData();
  Object.entries(where()).forEach(([name, value]) => form.append(name, value));
  form.append('text', $('composer').value.trim());
  form.append('file', file);
  await post('upload', form);
  clear();
}

async function uploadAll(files) {
  for (const file of files) {
    await upload(file);
  }
  $('file').value = '';
}

/* Keys */

function editLast() {
  const mine = messagesOf(state.chat).filter((message) => message.from.id === state.persona && message.text).at(-1);
  if (mine) {
    state.editing = mine.message_id;
    state.replyTo = 0;
    write(mine.text);
    renderContext();
  }
}

function onKey(event) {
  if (event.isComposing || event.altKey) {
    return;
  }
  if (commands.steer(event.key) || results.steer(event.key)) {
    event.preventDefault();
  } else if (event.key === 'Enter' && !event.shiftKey) {
    submit(event);
  } else if (event.key === 'Escape') {
    forgetContext();
  } else if (event.key === 'ArrowUp' && !$('composer').value) {
    event.preventDefault();
    editLast();
  }
}

function forgetContext() {
  if (state.editing) {
    clear();
  }
  state.replyTo = 0;
  renderContext();
  $('composer').focus();
}

/** Makes the field work; attempt runs something and tells of its failure, notify shows a few words. */
export function connectComposer(attempting, notify) {
  attempt = attempting;
  toast = notify;
  commands = new Offers('commands');
  results = new Offers('results');
  $('form').addEventListener('submit', submit);
  $('composer').addEventListener('keydown', onKey);
  $('composer').addEventListener('input', () => { fit(); offer(); });
  $('menu').addEventListener('click', toggleCommands);
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', () => attempt(uploadAll)([...$('file').files]));
  $('context-close').addEventListener('click', forgetContext);
  const stage = $('stage');
  stage.addEventListener('dragover', (event) => { event.preventDefault(); stage.classList.add('drop'); });
  stage.addEventListener('dragleave', () => stage.classList.remove('drop'));
  stage.addEventListener('drop', (event) => {
    event.preventDefault();
    stage.classList.remove('drop');
    attempt(uploadAll)([...event.dataTransfer.files]);
  });
}
