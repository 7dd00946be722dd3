alter table organization_account add column must_change boolean default false not null;
alter table organization_account add column one_time_until timestamp(3) null;
alter table organization_account add column closed boolean default false not null;
alter table organization_account add column last_signed_in_at timestamp(3) null;
-- Encrypted (cn.bense.web.Secrets); null means no second factor.
alter table organization_account add column second_factor varchar(240);

-- The last passwords of an account, as their BCrypt hashes.
create table organization_old_password (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    password_hash varchar(80) not null
);
create index organization_old_password_owner on organization_old_password (username);

-- A one-time code is good once per account and purpose: on every node, after every restart.
create table organization_used_code (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    purpose varchar(40) not null,
    step bigint not null,
    constraint organization_used_code_once unique (username, purpose, step)
);
create index organization_used_code_age on organization_used_code (step);

create table organization_recovery_code (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    digest varchar(64) not null,
    constraint organization_recovery_code_digest unique (digest)
);
create index organization_recovery_code_owner on organization_recovery_code (username);

create table organization_address_failure (
    id bigint auto_increment primary key,
    address varchar(64) not null,
    failed_at timestamp(3) null
);
create index organization_address_failure_at on organization_address_failure (address, failed_at);
create index organization_address_failure_age on organization_address_failure (failed_at);

-- Every node prints a code of its own at a first start, any node takes it.
create table organization_setup_code (
    id bigint auto_increment primary key,
    digest varchar(64) not null
);

create table organization_password_request (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    address varchar(64) not null,
    requested_at timestamp(3) null,
    constraint organization_password_request_owner unique (username)
);

create table organization_session (
    id bigint auto_increment primary key,
    digest varchar(64) not null,
    username varchar(40) not null,
    address varchar(64) not null,
    device varchar(60) not null,
    started_at timestamp(3) null,
    last_used_at timestamp(3) null,
    version int not null,
    constraint organization_session_digest unique (digest)
);
create index organization_session_owner on organization_session (username);
create index organization_session_age on organization_session (last_used_at);
