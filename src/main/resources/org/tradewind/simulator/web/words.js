const WORDS = {
  en: {
    demo: 'The demo: who you are, language, colours', skip: 'Skip to the message field', writeAs: 'You are',
    admin: 'admin', reader: 'reader', chats: 'Chats', back: 'Back to the chats', topics: 'Topics', general: 'General',
    messages: 'Messages', down: 'To the newest message', results: 'Inline results', commands: 'Commands',
    cancel: 'Cancel', close: 'Close', placeholder: 'Message', send: 'Send', attach: 'Send a file',
    language: 'Language', theme: 'Dark colours', bot: 'bot', you: 'You',
    empty: 'Ask about trade, for example: exports 2020', emptyGroup: 'Commands, mentions of @{0} and replies to it are answered here',
    edited: 'edited', reply: 'Reply', edit: 'Edit', editing: 'Editing', copied: 'Copied', copy: 'copy',
    noAnswer: 'The bot did not answer', typing: 'typing', upload_photo: 'sending a photo',
    upload_document: 'sending a file', offline: 'no connection', failed: 'That did not work',
    moved: 'The group is now a supergroup', joined: 'joined the group', left: 'left the group',
    nothing: 'Nothing found', photo: 'Photo', file: 'File', download: 'Download', via: 'via', now: 'Message',
    today: 'Today', yesterday: 'Yesterday', unread: 'unread', deleted: 'A message was deleted',
    member_one: '{0} member', member_few: '{0} members', member_many: '{0} members', member_other: '{0} members',
  },
  ru: {
    demo: 'Демонстрация: кто вы, язык, цвета', skip: 'К полю сообщения', writeAs: 'Вы',
    admin: 'администратор', reader: 'читатель', chats: 'Чаты', back: 'К списку чатов', topics: 'Темы', general: 'Общее',
    messages: 'Сообщения', down: 'К последнему сообщению', results: 'Варианты ответа', commands: 'Команды',
    cancel: 'Отменить', close: 'Закрыть', placeholder: 'Сообщение', send: 'Отправить', attach: 'Отправить файл',
    language: 'Язык', theme: 'Тёмные цвета', bot: 'бот', you: 'Вы',
    empty: 'Спросите о торговле, например: экспорт 2020', emptyGroup: 'Здесь бот отвечает на команды, упоминания @{0} и ответы на его сообщения',
    edited: 'изменено', reply: 'Ответить', edit: 'Изменить', editing: 'Изменение', copied: 'Скопировано', copy: 'скопировать',
    noAnswer: 'Бот не ответил', typing: 'печатает', upload_photo: 'отправляет фото',
    upload_document: 'отправляет файл', offline: 'нет связи', failed: 'Не получилось',
    moved: 'Группа стала супергруппой', joined: 'теперь в группе', left: 'больше не в группе',
    nothing: 'Ничего не найдено', photo: 'Фото', file: 'Файл', download: 'Скачать', via: 'через', now: 'Сообщение',
    today: 'Сегодня', yesterday: 'Вчера', unread: 'непрочитанных', deleted: 'Сообщение удалено',
    member_one: '{0} участник', member_few: '{0} участника', member_many: '{0} участников', member_other: '{0} участника',
  },
};

let language = localStorage.getItem('language') ?? (navigator.language.startsWith('ru') ? 'ru' : 'en');

export function currentLanguage() {
  return language;
}

export function chooseLanguage(code) {
  language = code;
  localStorage.setItem('language', code);
}

/** A word of the page in the chosen language; {0} becomes the value. */
export function word(key, value = '') {
  return (WORDS[language][key] ?? '').replace('{0}', value);
}

/** A number with its noun in the form that the number asks for. */
export function counted(key, number) {
  return word(`${key}_${new Intl.PluralRules(language).select(number)}`, number);
}

export function clock(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}

/** The day of a message as people say it. */
export function day(seconds) {
  const then = new Date(seconds * 1000).toDateString();
  const today = new Date();
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (then === today.toDateString()) {
    return word('today');
  }
  return then === yesterday.toDateString() ? word('yesterday')
    : new Date(seconds * 1000).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function size(bytes) {
  const units = language === 'ru' ? ['Б', 'КБ', 'МБ'] : ['B', 'KB', 'MB'];
  const step = Math.min(2, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 ** step)} ${units[step]}`;
}
