create table cleanup_work_order (
    id bigint auto_increment primary key,
    number varchar(30) not null unique,
    origin_kind varchar(20) not null,
    origin_number varchar(60) not null,
    item varchar(40) not null,
    process varchar(60) not null,
    performer varchar(30) not null,
    round int not null,
    region varchar(10) not null,
    title varchar(120) not null,
    place varchar(200) not null,
    lat double precision not null,
    lon double precision not null,
    state varchar(12) not null,
    opened_at timestamp(3) null,
    started_at timestamp(3) null,
    due_at timestamp(3) null,
    warn_at timestamp(3) null,
    finished_at timestamp(3) null,
    version int not null,
    constraint cleanup_work_order_round unique (origin_kind, origin_number, round)
);
create index cleanup_work_order_performer on cleanup_work_order (performer, state, due_at, id);

create table cleanup_step (
    id bigint auto_increment primary key,
    work_order varchar(30) not null,
    task_id varchar(64) not null unique,
    element varchar(60) not null,
    name varchar(60) not null,
    actor varchar(60) not null,
    done_at timestamp(3) null,
    field_values varchar(4000) not null,
    photos int not null,
    lat double precision,
    lon double precision,
    accuracy_m double precision,
    device_time timestamp(3) null
);
create index cleanup_step_order on cleanup_step (work_order, id);

create table cleanup_owner_notice (
    id bigint auto_increment primary key,
    number varchar(30) not null unique,
    work_order varchar(30) not null,
    origin_kind varchar(20) not null,
    origin_number varchar(60) not null,
    party varchar(200) not null,
    place varchar(200) not null,
    clause varchar(200) not null,
    noticed_at timestamp(3) null,
    term_ends_at timestamp(3) null,
    outcome varchar(12) not null,
    decided_at timestamp(3) null,
    decided_by varchar(60),
    version int not null
);
create index cleanup_owner_notice_order on cleanup_owner_notice (work_order);
