-- Long works that run beside the service, in processes of their own: so that operators see how far they are.
create table job (
  id       bigint generated always as identity primary key,
  kind     varchar(20) not null,
  total    bigint      not null,
  done     bigint      not null default 0,
  began_at timestamptz not null,
  seen_at  timestamptz not null,
  ended_at timestamptz,
  outcome  varchar(10) check (outcome in ('done', 'stopped'))
);
create index job_kind on job (kind, id desc);
