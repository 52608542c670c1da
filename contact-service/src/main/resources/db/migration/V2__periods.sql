-- Each period as it was found at a start and differed from the one before; the first of a name has none before it.
create table period_change (
  name        varchar(40) not null,
  since       timestamptz not null,
  from_period varchar(40),
  to_period   varchar(40) not null,
  primary key (name, since)
);
