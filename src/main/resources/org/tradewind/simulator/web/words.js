const WORDS = {
  en: {
    writeAs: 'Write as', admin: 'admin', reader: 'reader', privateChat: 'private chat', group: 'group',
    placeholder: 'Message', empty: 'Ask about trade, for example: exports 2020', edited: 'edited', reply: 'Reply',
    edit: 'Edit', editing: 'Editing', copied: 'Copied', noAnswer: 'The bot did not answer', send: 'Send',
    attach: 'Attach a file', commands: 'Commands', language: 'Language', theme: 'Light or dark', members: 'members',
    typing: 'typing…', upload_photo: 'sending a photo…', upload_document: 'sending a file…', bot: 'bot',
    offline: 'no connection', failed: 'That did not work', moved: 'The group is now a supergroup',
    joined: 'joined the group', nothing: 'Nothing found', photo: 'Photo',
  },
  ru: {
    writeAs: 'Писать как', admin: 'администратор', reader: 'читатель', privateChat: 'личный чат', group: 'группа',
    placeholder: 'Сообщение', empty: 'Спросите о торговле, например: экспорт 2020', edited: 'изменено', reply: 'Ответить',
    edit: 'Изменить', editing: 'Изменение', copied: 'Скопировано', noAnswer: 'Бот не ответил', send: 'Отправить',
    attach: 'Приложить файл', commands: 'Команды', language: 'Язык', theme: 'Светлая или тёмная', members: 'участника',
    typing: 'печатает…', upload_photo: 'отправляет фото…', upload_document: 'отправляет файл…', bot: 'бот',
    offline: 'нет связи', failed: 'Не получилось', moved: 'Группа стала супергруппой',
    joined: 'теперь в группе', nothing: 'Ничего не найдено', photo: 'Фото',
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

export function word(key) {
  return WORDS[language][key] ?? '';
}
