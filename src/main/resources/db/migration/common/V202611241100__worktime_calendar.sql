-- Hours of a calendar while valid; a season is written MMDD and may run over the new year. daily = 0: work days only.
create table worktime_hours (
    id bigint auto_increment primary key,
    calendar varchar(10) not null,
    daily boolean not null,
    valid_from date not null,
    valid_to date,
    season_from int not null,
    season_to int not null,
    opens varchar(5) not null,
    closes varchar(5) not null
);
-- domain.md 5.7, Working time: OFFICE afternoon 14:00-18:00 from 1 June to 30 September, else 13:30-17:30.
insert into worktime_hours (calendar, daily, valid_from, season_from, season_to, opens, closes) values
    ('OFFICE', false, '2000-01-01', 101, 1231, '08:30', '12:00'),
    ('OFFICE', false, '2000-01-01', 601, 930, '14:00', '18:00'),
    ('OFFICE', false, '2000-01-01', 1001, 531, '13:30', '17:30'),
    ('FIELD', true, '2000-01-01', 101, 1231, '06:00', '21:00');

-- Days that differ from Monday to Friday: REST (a holiday) or WORK (a make-up day).
create table worktime_special_day (
    on_day date primary key,
    kind varchar(4) not null,
    holiday varchar(20) not null
);

-- Counts every change of the two tables above, so that each node knows when its copy in memory is old.
create table worktime_revision (
    id int primary key,
    revision bigint not null
);
insert into worktime_revision (id, revision) values (1, 1);

-- Offset of the demo clock; stays empty outside the demo.
create table worktime_clock_offset (
    id int primary key,
    offset_millis bigint not null
);
