-- What a citizen left for calling back: encrypted, in a table of its own, so that it can be erased on its day.
create table cases_reporter (
    id bigint auto_increment primary key,
    case_number varchar(30) not null unique,
    name varchar(500),
    phone varchar(300)
);
alter table cases_case_file drop column reporter_name;
alter table cases_case_file drop column reporter_phone;
create index cases_case_closed on cases_case_file (closed_at);
