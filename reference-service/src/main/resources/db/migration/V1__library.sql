create table reference (
    id varchar(64) primary key,
    source varchar(16) not null,
    patient integer not null,
    findings varchar(32)[] not null,
    view varchar(2) not null,
    sex varchar(1),
    age integer,
    follow_up integer not null,
    width integer not null,
    height integer not null,
    boxes jsonb not null,
    has_image boolean not null,
    image_sha256 varchar(64)
);

create index reference_findings on reference using gin (findings);

-- Vectors are little-endian floats of length one. The sketch is the picture in 32 x 32 tones, to tell copies.
create table reference_embedding (
    reference_id varchar(64) not null references reference on delete cascade,
    model varchar(64) not null,
    vector bytea not null,
    sketch bytea not null,
    primary key (reference_id, model)
);

create table upload_embedding (
    upload_id varchar(26) not null,
    model varchar(64) not null,
    vector bytea not null,
    sketch bytea not null,
    created_at timestamptz not null,
    primary key (upload_id, model)
);

-- Of a deleted upload, only that it was deleted. Kept longer than any event or backup lives.
create table upload_tombstone (
    id_sha256 varchar(64) primary key,
    deleted_at timestamptz not null
);

-- One row: the version that answers name, and whether the drawn pictures still have their place.
create table library_state (
    id integer primary key check (id = 1),
    version bigint not null,
    synthetic_wanted boolean not null
);

insert into library_state values (1, 1, true);
