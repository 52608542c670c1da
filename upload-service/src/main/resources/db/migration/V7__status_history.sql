-- Each status that an upload came to have, once, and when. It goes with the upload.
create table upload_status (
  upload_id varchar(26) not null references upload (id) on delete cascade,
  status    varchar(8)  not null check (status in ('RECEIVED', 'READY', 'REJECTED')),
  since     timestamptz not null,
  primary key (upload_id, status)
);
insert into upload_status (upload_id, status, since)
  select id, 'RECEIVED', received_at from upload where status <> 'PENDING'
  union all
  select id, status, decided_at from upload where decided_at is not null;
