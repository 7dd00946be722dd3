create table cases_case_file (
    id bigint auto_increment primary key,
    number varchar(30) not null unique,
    item varchar(40) not null,
    item_name varchar(60) not null,
    item_version int not null,
    variant varchar(40),
    severity varchar(12) not null,
    state varchar(24) not null,
    channel varchar(20) not null,
    description varchar(2000),
    lat double precision not null,
    lon double precision not null,
    accuracy_m double precision,
    address varchar(200) not null,
    road varchar(40),
    road_name varchar(60),
    grid varchar(40),
    grid_name varchar(60),
    region varchar(10) not null,
    finder varchar(60) not null,
    finder_unit varchar(30) not null,
    reporter_name varchar(60),
    reporter_phone varchar(200),
    found_at timestamp(3) null,
    received_at timestamp(3) null,
    filed_at timestamp(3) null,
    dispatched_at timestamp(3) null,
    first_dispatched_at timestamp(3) null,
    dispatched_by varchar(60),
    acknowledged_at timestamp(3) null,
    feedback_at timestamp(3) null,
    closed_at timestamp(3) null,
    suspended_at timestamp(3) null,
    state_before_pause varchar(24),
    due_at timestamp(3) null,
    warn_at timestamp(3) null,
    internal_due_at timestamp(3) null,
    due_explanation varchar(8000),
    limit_amount int,
    limit_unit varchar(16),
    performer varchar(30),
    performer_name varchar(60),
    contract varchar(30),
    owner varchar(30),
    dispatch_reason varchar(300),
    round int not null,
    rework_count int not null,
    archive_kind varchar(10),
    merged_into varchar(30),
    linked_from varchar(30),
    work_order varchar(30),
    rechecker varchar(60),
    before_photo varchar(40),
    self_handled boolean not null,
    version int not null
);
create index cases_case_state on cases_case_file (state, due_at, id);
create index cases_case_performer on cases_case_file (performer, state, due_at, id);
create index cases_case_found on cases_case_file (found_at, id);
create index cases_case_near on cases_case_file (item, found_at);
create index cases_case_finder on cases_case_file (finder, found_at);
create index cases_case_linked on cases_case_file (linked_from);
create index cases_case_merged on cases_case_file (merged_into);

-- Who has had a hand in a case, for the separations of domain.md 9.1 and 5.7.
create table cases_hand (
    id bigint auto_increment primary key,
    case_number varchar(30) not null,
    person varchar(60) not null,
    party varchar(30) not null,
    role varchar(12) not null,
    constraint cases_hand_once unique (case_number, person, role)
);
