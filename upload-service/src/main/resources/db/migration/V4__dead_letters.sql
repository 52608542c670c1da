-- What operators did with dead letters. A topic that was made anew counts its offsets from the start again: the time of
-- the record belongs to what tells two of them apart. The upload's id is kept as the start of its hash only.
create table dead_letter (
  topic         varchar(100) not null,
  kafka_partition integer    not null,
  kafka_offset  bigint       not null,
  written_at    timestamptz  not null,
  upload_hash   varchar(8)   not null,
  action        varchar(20)  not null check (action in ('replayed', 'set-aside')),
  operator      varchar(32)  not null,
  handled_at    timestamptz  not null,
  primary key (topic, kafka_partition, kafka_offset, written_at)
);
create index dead_letter_handled on dead_letter (handled_at desc);
