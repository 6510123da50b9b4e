create table admins (
    person bigint not null primary key
);

create table audit (
    number bigint not null primary key,
    moment text not null,
    person bigint not null,
    act text not null,
    subject text not null,
    hash text not null
);
