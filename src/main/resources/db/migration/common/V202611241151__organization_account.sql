create table organization_account (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    password_hash varchar(80) not null,
    password_set_at timestamp(3) null,
    version int not null,
    constraint organization_account_username unique (username)
);

-- One row per name somebody tried, known or not: the name stands here only as its digest.
create table organization_attempt (
    id bigint auto_increment primary key,
    name_key varchar(64) not null,
    failures int not null,
    last_failed_at timestamp(3) null,
    locked_until timestamp(3) null,
    version int not null,
    constraint organization_attempt_name unique (name_key)
);
create index organization_attempt_age on organization_attempt (last_failed_at);

-- The lock under which failures of unknown names are appended to their one audit chain.
insert into organization_attempt (name_key, failures, version) values ('unknown', 0, 0);

create table organization_token (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    name varchar(60) not null,
    digest varchar(64) not null,
    created_at timestamp(3) null,
    expires_at timestamp(3) null,
    version int not null,
    constraint organization_token_digest unique (digest)
);
create index organization_token_owner on organization_token (username);
