-- Permits to dig and permitted events: what excuses a contractor at a place for a time (domain.md 5.4).
create table conditions_occasion (
    id bigint auto_increment primary key,
    number varchar(30) not null,
    kind varchar(16) not null,
    document_no varchar(60) not null,
    text varchar(200) not null,
    road varchar(40) null,
    grid varchar(40) null,
    valid_from timestamp(3) null,
    valid_to timestamp(3) null,
    entered_by varchar(60) not null,
    entered_at timestamp(3) null,
    withdrawn_by varchar(60) null,
    withdrawn_at timestamp(3) null,
    version int not null,
    constraint conditions_occasion_number unique (number)
);
create index conditions_occasion_time on conditions_occasion (valid_to, valid_from);
