-- Register / contract: "to" columns are exclusive, null = open.
create table contract_contract (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    name varchar(100) not null,
    contractor varchar(40) not null,
    owner_unit varchar(40) not null,
    service_type varchar(20) not null,
    fee_mode varchar(20) not null,
    monthly_fee_fen bigint not null,
    cap_share decimal(5, 4) not null,
    valid_from date not null,
    valid_to date null,
    constraint contract_contract_code unique (code)
);

create table contract_area (
    id bigint auto_increment primary key,
    contract varchar(40) not null,
    item varchar(40) not null,
    road varchar(40) null,
    grid varchar(40) null,
    valid_from date not null,
    valid_to date null
);
create index contract_area_item on contract_area (item, road);
create index contract_area_contract on contract_area (contract);

create table contract_tariff (
    id bigint auto_increment primary key,
    contract varchar(40) not null,
    version int not null,
    valid_from date not null,
    valid_to date null,
    constraint contract_tariff_version unique (contract, version)
);

create table contract_clause (
    id bigint auto_increment primary key,
    contract varchar(40) not null,
    version int not null,
    code varchar(8) not null,
    name varchar(60) not null,
    first_fen bigint not null,
    second_fen bigint null,
    third_fen bigint null,
    late_multiplier decimal(4, 2) not null,
    max_fen bigint not null,
    points decimal(6, 2) not null,
    second_points decimal(6, 2) null,
    third_points decimal(6, 2) null,
    max_points decimal(6, 2) not null,
    constraint contract_clause_code unique (contract, version, code)
);

-- What version 1 of a new contract may start from.
create table contract_default_clause (
    id bigint auto_increment primary key,
    code varchar(8) not null,
    name varchar(60) not null,
    first_fen bigint not null,
    second_fen bigint null,
    third_fen bigint null,
    late_multiplier decimal(4, 2) not null,
    max_fen bigint not null,
    points decimal(6, 2) not null,
    second_points decimal(6, 2) null,
    third_points decimal(6, 2) null,
    max_points decimal(6, 2) not null,
    constraint contract_default_clause_code unique (code)
);

-- Departments that do the work themselves where no contract covers it.
create table contract_default_performer (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    unit varchar(40) not null,
    constraint contract_default_performer_item unique (item)
);
