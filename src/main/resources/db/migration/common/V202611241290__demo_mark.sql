-- BEGUN: this database is the demo's own, so the demo may empty it. READY: its data is complete.
create table demo_mark (
    name varchar(20) primary key,
    marked_at timestamp(3) null
);
