-- Where each planned job stands: every due time up to done_until_millis has been seen to.
create table worktime_planned_job (
    job_key varchar(60) primary key,
    done_until_millis bigint not null,
    failures int not null,
    last_error varchar(500)
);
-- One row per job and due time, written in the transaction of the run: two nodes or a repeat do it once.
create table worktime_planned_run (
    job_key varchar(60) not null,
    due_at_millis bigint not null,
    ran_at_millis bigint not null,
    primary key (job_key, due_at_millis)
);
