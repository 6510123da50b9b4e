-- The chat or person whose updates keep their order among themselves. What came before this column shares one lane.
alter table inbox add column lane bigint not null default 0;
