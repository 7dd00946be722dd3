-- For which deadline the case was warned of and called overdue: each level is told once per deadline.
alter table cases_case_file add column warned_for timestamp(3) null;
alter table cases_case_file add column overdue_for timestamp(3) null;
