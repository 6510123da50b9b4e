/** What the page knows: who is there, what was said, and what the person before it is doing. */
export const state = {
  setup: null, persona: 0, chat: 0, revision: 0, messages: new Map(), doing: new Map(),
  topics: new Map(), seen: new Map(), replyTo: 0, editing: 0,
};

export const chatOf = (id) => state.setup.chats.find((chat) => chat.id === id);
export const here = () => chatOf(state.chat);
export const isPrivate = (chat) => chat.type === 'private';
export const chatTitle = (chat) => (isPrivate(chat) ? state.setup.bot.first_name : chat.title);

export const visibleChats = () => state.setup.chats.filter((chat) => (isPrivate(chat)
  ? chat.id === state.persona
  : chat.members.some((member) => member.id === state.persona)));

export const isAdmin = (person) => state.setup.chats.some((chat) =>
  chat.members.some((member) => member.id === person.id && member.status !== 'member'));

/** The topic that is open in a chat; 0 where there are none, and for the general one. */
export const topicOf = (chat) => state.topics.get(chat) ?? 0;

const inOrder = (messages) => [...messages].sort((a, b) => a.message_id - b.message_id);

export const messagesOf = (chat) => inOrder(state.messages.get(chat)?.values() ?? []);

/** What is to be seen of a chat: all of it, or one topic. */
export const shown = (message) => !chatOf(message.chat.id)?.is_forum
  || (message.message_thread_id ?? 0) === topicOf(message.chat.id);

export const shownMessages = () => messagesOf(state.chat).filter(shown);

/** How many messages of others came since the person last looked. */
export function unread(chat, topic) {
  const seen = state.seen.get(`${state.persona} ${chat.id}`) ?? 0;
  return messagesOf(chat.id).filter((message) => message.message_id > seen && message.from.id !== state.persona
    && (topic === undefined || (message.message_thread_id ?? 0) === topic)).length;
}

export function markSeen() {
  const last = messagesOf(state.chat).at(-1)?.message_id ?? 0;
  state.seen.set(`${state.persona} ${state.chat}`, last);
}

/** Keeps a message as it is now, or forgets one that was deleted. */
export function keep(message) {
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
}
