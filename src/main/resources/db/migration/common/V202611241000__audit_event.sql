create table audit_event (
    id bigint auto_increment primary key,
    subject_kind varchar(20) not null,
    subject_number varchar(60) not null,
    seq bigint not null,
    at_millis bigint not null,
    actor varchar(60) not null,
    type varchar(40) not null,
    from_state varchar(30),
    to_state varchar(30),
    text varchar(2000) not null,
    previous_digest varchar(64) not null,
    digest varchar(64) not null,
    constraint audit_event_chain unique (subject_kind, subject_number, seq)
);

create table audit_number (
    prefix varchar(10) not null,
    period varchar(10) not null,
    last_given bigint not null,
    primary key (prefix, period)
);
