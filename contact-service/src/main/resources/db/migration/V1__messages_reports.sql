-- A message from the contact form. name and email are there only if the person gave them.
create table message (
  id                 uuid primary key,
  idempotency_sha256 varchar(64)     not null unique,
  content_sha256     varchar(64)     not null,
  topic              varchar(20)  not null,
  name               varchar(100),
  email              varchar(254),
  body               varchar(5000) not null,
  received_at        timestamptz  not null,
  expires_at         timestamptz  not null
);
create index message_received on message (received_at desc);
create index message_expiry on message (expires_at);

-- A report of an upload, so that an operator can look at it.
create table report (
  id                 uuid primary key,
  idempotency_sha256 varchar(64) not null unique,
  upload_id          varchar(26) not null,
  reason             varchar(20) not null,
  body               varchar(2000),
  received_at        timestamptz not null,
  expires_at         timestamptz not null
);
create index report_received on report (received_at desc);
create index report_expiry on report (expires_at);
