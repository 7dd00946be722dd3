-- Weather warnings as entered by hand; valid_to moves to the lifting when one is lifted early. Times are nullable because an
-- older MariaDB moves a "timestamp not null" on by itself at every update.
create table conditions_weather (
    id bigint auto_increment primary key,
    number varchar(30) not null,
    kind varchar(10) not null,
    level varchar(10) not null,
    valid_from timestamp(3) null,
    valid_to timestamp(3) null,
    text varchar(200) not null,
    issued_by varchar(60) not null,
    issued_at timestamp(3) null,
    lifted_by varchar(60),
    lifted_at timestamp(3) null,
    version int not null,
    constraint conditions_weather_number unique (number)
);
create index conditions_weather_in_force on conditions_weather (kind, valid_from);
