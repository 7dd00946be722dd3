create table process_human_task (
    id varchar(64) primary key,
    definition_id varchar(80) not null,
    process varchar(60) not null,
    element varchar(60) not null,
    name varchar(60) not null,
    subject_kind varchar(20) not null,
    subject_number varchar(60) not null,
    root_number varchar(60) not null,
    post varchar(30) not null,
    unit varchar(30),
    title varchar(120) not null,
    place varchar(200) not null,
    lat double precision,
    lon double precision,
    created_at timestamp(3) null,
    due_at timestamp(3) null,
    warn_at timestamp(3) null,
    state varchar(10) not null,
    assignee varchar(60),
    completed_by varchar(60),
    completed_at timestamp(3) null,
    version int not null
);
create index process_human_task_inbox on process_human_task (state, unit, due_at, id);
create index process_human_task_post on process_human_task (state, post, due_at, id);
create index process_human_task_subject on process_human_task (subject_kind, subject_number);
create index process_human_task_root on process_human_task (root_number, state);
create index process_human_task_element on process_human_task (process, element, state);
