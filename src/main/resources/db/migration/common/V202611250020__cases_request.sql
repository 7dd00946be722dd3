-- What the performing unit asks of a case (domain.md 2.2): a return, an extension, a suspension, and what was decided.
create table cases_request (
    id bigint auto_increment primary key,
    case_number varchar(30) not null,
    seq int not null,
    kind varchar(12) not null,
    reason_code varchar(20) not null,
    reason varchar(500) not null,
    proposed_unit varchar(30),
    wanted_until timestamp(3) null,
    wanted_condition varchar(200),
    photos varchar(1000),
    asker varchar(60) not null,
    unit varchar(30) not null,
    unit_name varchar(60) not null,
    asked_at timestamp(3) null,
    decider_post varchar(12) not null,
    decide_by timestamp(3) null,
    for_ruling boolean not null,
    decision varchar(10),
    decider varchar(60),
    decided_at timestamp(3) null,
    decision_reason varchar(500),
    decided_until timestamp(3) null,
    decided_unit varchar(30),
    shirking boolean not null,
    old_due_at timestamp(3) null,
    old_warn_at timestamp(3) null,
    old_explanation varchar(8000),
    new_due_at timestamp(3) null,
    applied boolean not null,
    resumed_at timestamp(3) null,
    resumed_by varchar(60),
    version int not null,
    constraint cases_request_once unique (case_number, seq)
);
create index cases_request_open on cases_request (decision, decide_by);
create index cases_request_unit on cases_request (unit, asked_at);
create index cases_request_asked on cases_request (asked_at);
