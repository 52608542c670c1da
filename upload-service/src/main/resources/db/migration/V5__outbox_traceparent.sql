-- An event belongs to the trace of the request that caused it, however much later it is sent.
alter table outbox_event add column traceparent varchar(55);
