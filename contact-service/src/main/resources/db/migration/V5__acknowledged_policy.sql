-- The version of the privacy policy that was in force when the sender confirmed; null before it was kept.
alter table message add column acknowledged_policy varchar(10);
