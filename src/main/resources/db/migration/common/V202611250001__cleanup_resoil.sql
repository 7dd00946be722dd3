-- The same spot soiled again within the window (domain.md 6.2), and the points row that will apply to its source (4.3).
alter table cleanup_work_order add column resoil_count int default 0 not null;
create index cleanup_work_order_spot on cleanup_work_order (item, state, finished_at);
alter table cleanup_owner_notice add column resoil_count int default 0 not null;
alter table cleanup_owner_notice add column points_row varchar(10) null;
