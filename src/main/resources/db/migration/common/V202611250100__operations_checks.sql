-- Runs of the checker: when, by whom, what it found. The checker itself reads by a connection of its own and writes nothing.
create table operations_check_run (
    id bigint auto_increment primary key,
    begun_at timestamp(3) null,
    ended_at timestamp(3) null,
    asked_by varchar(60) not null,
    state varchar(10) not null,
    findings bigint not null,
    error varchar(500)
);

create table operations_check_result (
    run_id bigint not null,
    place int not null,
    check_key varchar(40) not null,
    looked bigint not null,
    found bigint not null,
    millis bigint not null,
    primary key (run_id, check_key)
);

create table operations_check_finding (
    id bigint auto_increment primary key,
    run_id bigint not null,
    check_key varchar(40) not null,
    table_name varchar(60) not null,
    number varchar(80) not null,
    row_key varchar(300) not null,
    expected varchar(500) not null,
    actual varchar(1000) not null
);
create index operations_check_finding_run on operations_check_finding (run_id, check_key, id);
