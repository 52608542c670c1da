-- When operators are next told by mail that this waits for them; null once they were, and for what came before.
alter table message add column notice_due timestamptz;
alter table message add column notice_tries smallint not null default 0;
create index message_notice on message (notice_due) where notice_due is not null;
alter table report add column notice_due timestamptz;
alter table report add column notice_tries smallint not null default 0;
create index report_notice on report (notice_due) where notice_due is not null;
