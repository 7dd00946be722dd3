-- One row per answered (or begun and committed) request with an Idempotency-Key; id is the digest of account, route and key.
create table web_idempotency (
    id varchar(64) not null primary key,
    account varchar(60) not null,
    route varchar(200) not null,
    request_digest varchar(64) not null,
    status int,
    headers varchar(2000),
    body longtext,
    created_millis bigint not null
);

create index web_idempotency_created on web_idempotency (created_millis);
