create table organization_unit (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    name varchar(80) not null,
    kind varchar(20) not null,
    version int not null,
    constraint organization_unit_code unique (code)
);

create table organization_person (
    id bigint auto_increment primary key,
    username varchar(40) not null,
    name varchar(40) not null,
    unit varchar(40) not null,
    crew varchar(40),
    phone varchar(40),
    version int not null,
    constraint organization_person_username unique (username)
);

create table organization_person_post (
    person_id bigint not null,
    post varchar(24) not null,
    primary key (person_id, post),
    constraint organization_person_post_person foreign key (person_id) references organization_person (id)
);
