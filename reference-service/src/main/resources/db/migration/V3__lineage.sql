-- Another one in every database: no index that was made from another is taken for one of this library.
alter table library_state add lineage uuid not null default gen_random_uuid();
