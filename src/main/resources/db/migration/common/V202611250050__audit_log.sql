-- Values before and after, one line per field (AuditChange); part of the row's digest where there are any.
alter table audit_event add column changes varchar(4000);
-- The log is read newest first, by time alone or by person, act or subject; keyset on (at_millis, id).
create index audit_event_at on audit_event (at_millis, id);
create index audit_event_actor on audit_event (actor, at_millis, id);
create index audit_event_type on audit_event (type, at_millis, id);
create index audit_event_number on audit_event (subject_number, at_millis, id);

-- Once an hour the heads of all chains that grew are written down, and these notes are a chain of their own:
-- rows taken off the end of a chain, or a chain written anew, no longer meet what was noted.
create table audit_anchor (
    seq bigint primary key,
    at_millis bigint not null,
    up_to_id bigint not null,
    heads bigint not null,
    heads_digest varchar(64) not null,
    previous_digest varchar(64) not null,
    digest varchar(64) not null
);
create table audit_head (
    anchor bigint not null,
    subject_kind varchar(20) not null,
    subject_number varchar(60) not null,
    seq bigint not null,
    digest varchar(64) not null,
    primary key (subject_kind, subject_number, anchor)
);
create index audit_head_anchor on audit_head (anchor, subject_kind, subject_number);

-- Each whole check of the chains and what it found.
create table audit_check (
    id bigint auto_increment primary key,
    at_millis bigint not null,
    asked_by varchar(60) not null,
    events bigint not null,
    chains bigint not null,
    broken bigint not null,
    tail varchar(64) not null,
    took_millis bigint not null
);
create table audit_break (
    check_id bigint not null,
    subject_kind varchar(20) not null,
    subject_number varchar(60) not null,
    seq bigint not null,
    reason varchar(20) not null,
    primary key (check_id, subject_kind, subject_number)
);
