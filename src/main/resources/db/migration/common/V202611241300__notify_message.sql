-- One row per person and event; the unique key makes a repeated event harmless. Times are nullable because an older MariaDB
-- moves a "timestamp not null" on by itself at every update.
create table notify_message (
    id bigint auto_increment primary key,
    person varchar(60) not null,
    type varchar(40) not null,
    urgent boolean not null,
    subject_kind varchar(20) not null,
    subject_number varchar(60) not null,
    occasion varchar(40) not null,
    title varchar(120) not null,
    text varchar(500) not null,
    link varchar(200),
    created_at timestamp(3) null,
    read_at timestamp(3) null,
    constraint notify_message_once unique (subject_kind, subject_number, type, occasion, person)
);
create index notify_message_person on notify_message (person, id);
create index notify_message_unread on notify_message (person, read_at, id);
