-- Lines and outlines are texts "lat,lon lat,lon ..." in WGS-84 degrees.
create table organization_road (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    name varchar(60) not null,
    region varchar(10) not null,
    width_m int not null,
    line varchar(12000) not null,
    version int not null,
    constraint organization_road_code unique (code)
);

create table organization_grid (
    id bigint auto_increment primary key,
    code varchar(40) not null,
    name varchar(60) not null,
    leader varchar(40),
    outline varchar(12000) not null,
    version int not null,
    constraint organization_grid_code unique (code)
);

create table organization_county (
    id bigint auto_increment primary key,
    outline varchar(12000) not null,
    version int not null
);

-- A coarse outline, generous at the edges: the county's extent is 35.92 to 36.39 north, 117.80 to 118.52 east.
-- A surveyed boundary replaces it through Places.setCounty.
insert into organization_county (outline, version) values (
    '36.1000,117.8000 36.2300,117.8300 36.3000,117.9200 36.3300,118.0200 36.3900,118.1400 36.3850,118.2600 36.3400,118.3600 36.2900,118.4400 36.2200,118.5200 36.1100,118.5150 36.0300,118.4400 35.9700,118.3600 35.9200,118.2500 35.9250,118.1200 35.9600,118.0000 36.0100,117.8800',
    0);
