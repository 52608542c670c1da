-- One row per upload, from the moment before its bytes are stored until it is deleted or expires.
create table upload (
  id                          varchar(26) primary key,
  status                      varchar(8)  not null check (status in ('PENDING', 'RECEIVED', 'READY', 'REJECTED')),
  file_name                   varchar(255),
  media_type                  varchar(100) not null,
  bytes                       bigint      not null,
  sha256                      varchar(64),
  acknowledged_policy         varchar(40) not null,
  external_processing_allowed boolean     not null,
  delete_token_sha256         varchar(64)    not null,
  received_at                 timestamptz not null,
  decided_at                  timestamptz,
  expires_at                  timestamptz not null,
  raw_removal_requested       boolean     not null default false,
  rejection_code              varchar(60),
  rejection_detail            varchar(500)
);
create index upload_expiry on upload (expires_at);
create index upload_undecided on upload (status, received_at);

-- What is left of a deleted or expired upload: that there was one. It answers 410 and stops late events.
create table upload_tombstone (
  id_sha256  varchar(64)    primary key,
  why        varchar(10) not null check (why in ('owner', 'operator', 'retention')),
  deleted_at timestamptz not null
);

-- Events written in the transaction that made them true; sent to Kafka afterwards, in this order.
create table outbox_event (
  position   bigint generated always as identity primary key,
  topic      varchar(100) not null,
  event_key  varchar(26)  not null,
  payload    text         not null,
  created_at timestamptz  not null
);

-- Raw objects that must go, written in the transaction that decided so; removed from the store afterwards.
create table raw_removal (
  object_key   varchar(26) primary key,
  requested_at timestamptz not null
);
