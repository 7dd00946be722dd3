-- The posts and units of open tasks are in process_human_task; the engine keeps no candidates of tasks any more (docs/adr/0022).
delete from ACT_RU_IDENTITYLINK where TASK_ID_ is not null;
