create index process_human_task_done on process_human_task (completed_by, completed_at, id);
