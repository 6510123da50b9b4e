create table follows (
    chat bigint not null,
    topic bigint not null,
    id text not null,
    dataset text not null,
    primary key (chat, id)
);

create table corrected (
    chat bigint not null,
    id text not null,
    primary key (chat, id)
);

create table publications (
    seq ${serial},
    dataset text not null,
    content_before text not null,
    content text not null,
    at bigint not null
);

create table notices (
    seq ${serial},
    chat bigint not null,
    topic bigint not null,
    due bigint not null,
    body text not null
);
create index notices_due on notices (due);
