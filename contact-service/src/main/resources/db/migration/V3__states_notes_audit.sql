-- Where a message and a report stand with the operators.
alter table message add column state varchar(10) not null default 'new';
create index message_state on message (state, received_at desc);
alter table report add column state varchar(10) not null default 'new';
create index report_state on report (state, received_at desc);
create index report_upload on report (upload_id);

-- What an operator noted about a message, such as that it was answered. Goes with the message.
create table note (
  id         uuid primary key,
  message_id uuid          not null references message (id) on delete cascade,
  written_at timestamptz   not null,
  operator   varchar(32)   not null,
  body       varchar(2000) not null
);
create index note_message on note (message_id, written_at);

-- Who did what: operators here, and sign-ins at the gateway. subject is the kind and number of what it was done to.
create table audit (
  id         bigint generated always as identity primary key,
  at         timestamptz  not null,
  operator   varchar(32)  not null,
  action     varchar(30)  not null,
  subject    varchar(60)  not null,
  reason     varchar(500),
  expires_at timestamptz  not null
);
create index audit_expiry on audit (expires_at);

-- The form and the API have always called it a correction.
update message set topic = 'CORRECTION' where topic = 'LIBRARY';
