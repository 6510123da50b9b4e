-- What came in, in the order of arrival; Telegram's own numbers may start anew.
create table inbox (
    seq ${serial},
    update_id bigint not null unique,
    json text not null,
    received bigint not null,
    attempts int not null,
    done boolean not null
);
create index inbox_open on inbox (seq) where ${open};

create table aside (
    update_id bigint not null,
    json text not null,
    received bigint not null,
    why text not null,
    primary key (update_id, received)
);

create table posted (
    chat bigint not null,
    question bigint not null,
    part int not null,
    message bigint not null,
    update_id bigint not null,
    asker bigint not null,
    is_text boolean not null,
    at bigint not null,
    primary key (chat, question, part)
);
create index posted_message on posted (chat, message);

create table unreachable (
    chat bigint not null primary key
);

create table settings (
    chat bigint not null,
    name text not null,
    value text not null,
    primary key (chat, name)
);

create table answers (
    id text not null primary key,
    dataset text not null,
    content text not null,
    body text not null
);

create table given (
    chat bigint not null,
    id text not null,
    turn bigint not null,
    primary key (chat, id)
);
create index given_id on given (id);
create index given_turn on given (chat, turn);
