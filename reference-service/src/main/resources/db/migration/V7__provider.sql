-- What an external provider wrote about an upload. Goes with the upload's embeddings.
create table external_text (
    upload_id varchar(26) primary key,
    provider varchar(80) not null,
    text varchar(2000) not null,
    created_at timestamptz not null
);

-- What left for a provider, and when. Has a period of its own; "upload" is the beginning of the id's hash.
create table provider_audit (
    id bigint generated always as identity primary key,
    sent_at timestamptz not null,
    upload varchar(8) not null,
    provider varchar(80) not null,
    bytes integer not null,
    sha256 varchar(64) not null,
    outcome varchar(16) not null,
    milliseconds bigint
);
create index provider_audit_upload on provider_audit (upload);
create index provider_audit_sent_at on provider_audit (sent_at);
