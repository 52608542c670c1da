-- How surely the upload is a frontal chest film; null when the model cannot say.
alter table upload_embedding add column film real;

-- Whose vectors answer, and whose did before: null when no model has seen the whole library yet.
alter table library_state add column model varchar(64);
alter table library_state add column previous_model varchar(64);
