-- Register / catalog: one row per item, one row per rule version; what hangs on a version is never updated.
create table catalog_item (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    sort_no int not null,
    constraint catalog_item_code unique (code)
);

create table catalog_item_version (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    version int not null,
    valid_from timestamp(3) not null,
    name varchar(60) not null,
    short_name varchar(12) not null,
    front varchar(12) not null,
    process_key varchar(60) not null,
    icon varchar(40) not null,
    clause varchar(8) null,
    evidence_before int not null,
    evidence_during int not null,
    evidence_after int not null,
    owner_unit varchar(40) not null,
    reason varchar(400) not null,
    published_by varchar(60) not null,
    published_at timestamp(3) not null,
    constraint catalog_item_version_no unique (item, version)
);

create table catalog_variant (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    version int not null,
    sort_no int not null,
    code varchar(40) not null,
    name varchar(60) not null,
    constraint catalog_variant_code unique (item, version, code)
);

-- The empty variant is the row of the item itself (a unique key cannot hold null).
create table catalog_deadline (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    version int not null,
    variant varchar(40) not null,
    region varchar(12) not null,
    severity varchar(12) not null,
    amount int not null,
    unit varchar(20) not null,
    constraint catalog_deadline_row unique (item, version, variant, region, severity)
);

-- STANDARD = what a rechecker counts or measures, STEP = what the crew does.
create table catalog_line (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    version int not null,
    kind varchar(12) not null,
    sort_no int not null,
    text varchar(400) not null,
    constraint catalog_line_row unique (item, version, kind, sort_no)
);

-- Codes of national standards have dates of their own: the standard changes, not our rule (domain.md 2.5).
create table catalog_class_code (
    id bigint auto_increment primary key,
    item varchar(40) not null,
    standard varchar(60) not null,
    kind varchar(12) not null,
    code varchar(12) not null,
    name varchar(60) not null,
    valid_from date not null,
    valid_to date null,
    constraint catalog_class_code_row unique (item, standard, kind, code)
);
