-- A public report sent out to be looked at on site (domain.md 2.1, 2.3), once per sending.
create table cases_site_check (
    id bigint auto_increment primary key,
    case_number varchar(30) not null,
    sent_by varchar(60) not null,
    sent_at timestamp(3) null,
    answered_by varchar(60),
    answered_at timestamp(3) null,
    found varchar(12),
    remark varchar(500),
    version int not null
);
create index cases_site_check_case on cases_site_check (case_number, id);
