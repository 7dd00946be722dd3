-- What presses on a case (domain.md 2.2): the open supervision order with its level, the last reminder, a wish to void it,
-- how often it was taken up again, and for a part of a split case who is to do it.
alter table cases_case_file add column supervision_level int not null default 0;
alter table cases_case_file add column supervision_text varchar(500);
alter table cases_case_file add column supervised_at timestamp(3) null;
alter table cases_case_file add column answer_due_at timestamp(3) null;
alter table cases_case_file add column reminded_at timestamp(3) null;
alter table cases_case_file add column void_asked_by varchar(60);
alter table cases_case_file add column void_reason varchar(500);
alter table cases_case_file add column void_asked_at timestamp(3) null;
alter table cases_case_file add column reopen_count int not null default 0;
alter table cases_case_file add column intended_performer varchar(30);
create index cases_case_supervised on cases_case_file (supervision_level, answer_due_at);

-- Further performers of a case that is split: one row each, with its own case once that is opened.
create table cases_part (
    id bigint auto_increment primary key,
    case_number varchar(30) not null,
    performer varchar(30) not null,
    part_number varchar(30),
    ordered_by varchar(60) not null
);
create index cases_part_case on cases_part (case_number);
