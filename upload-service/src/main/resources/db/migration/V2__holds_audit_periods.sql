-- A hold keeps an upload beyond its time and beyond its uploader's deletion, which then waits for the hold's end.
alter table upload add column hold_reason varchar(500);
alter table upload add column held_by varchar(100);
alter table upload add column held_since timestamptz;
alter table upload add column deletion_requested_at timestamptz;

-- What operators did. The subject is the beginning of a hash of the upload's id, since the id is a secret.
create table operator_action (
  position bigint generated always as identity primary key,
  at       timestamptz  not null,
  operator varchar(100) not null,
  action   varchar(10)  not null check (action in ('hold', 'release', 'remove')),
  subject  varchar(8)   not null,
  reason   varchar(500)
);
create index operator_action_date on operator_action (at desc);

-- Each period as it was found at a start and differed from the one before; the first of a name has none before it.
create table period_change (
  name        varchar(40) not null,
  since       timestamptz not null,
  from_period varchar(40),
  to_period   varchar(40) not null,
  primary key (name, since)
);
