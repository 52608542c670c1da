-- The part of NIH's official split that a picture's patient belongs to: TRAIN_VAL or TEST; null when nobody said.
alter table reference add column split varchar(16);

-- True from an import's first change until it has told the services: one that was killed in between leaves it so.
alter table library_state add column changing boolean not null default false;
