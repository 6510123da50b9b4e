-- What was recorded for a message that may come again.
create table requests (
    request text not null,
    act text not null,
    subject text not null,
    number bigint not null,
    primary key (request, act, subject)
);

-- What was made known to those who follow, however often it is said.
create table heard (
    id text not null primary key
);
