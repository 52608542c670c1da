-- When the deletion was written to the journal that outlives this database; null until then.
alter table upload_tombstone add column journaled_at timestamptz;
create index upload_tombstone_to_journal on upload_tombstone (deleted_at) where journaled_at is null;

-- When the picture was last told of, if not only at its receipt: events that were lost with Kafka are sent again.
alter table upload add column announced_at timestamptz;
