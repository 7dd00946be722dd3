-- An inbox page is read in index order: a task of no unit has the key '', a task without a deadline comes last (2038).
alter table process_human_task add column unit_key varchar(30) default '' not null;
alter table process_human_task add column sort_at timestamp(3) null;
update process_human_task set unit_key = coalesce(unit, ''), sort_at = coalesce(due_at, timestamp '2038-01-01 00:00:00');
create index process_human_task_waiting on process_human_task (state, unit_key, post, sort_at, id, assignee);
