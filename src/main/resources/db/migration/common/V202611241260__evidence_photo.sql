-- datetime, not timestamp: EXIF times may lie before 1970 or after 2038.
create table evidence_photo (
  id bigint auto_increment primary key,
  public_id varchar(32) not null,
  digest varchar(64) not null,
  media_type varchar(40) not null,
  size_bytes bigint not null,
  width int not null,
  height int not null,
  taken_at timestamp(3) null,
  received_at timestamp(3) null,
  device_time timestamp(3) null,
  lat double null,
  lon double null,
  accuracy_m double null,
  source varchar(10) null,
  uploader varchar(60) not null,
  exif_at timestamp(3) null,
  exif_lat double null,
  exif_lon double null,
  look_hash bigint not null,
  constraint evidence_photo_public_id unique (public_id)
);
create index evidence_photo_digest on evidence_photo (digest);

create table evidence_photo_tie (
  id bigint auto_increment primary key,
  subject_kind varchar(40) not null,
  subject_number varchar(60) not null,
  photo_id bigint not null,
  kind varchar(40) not null,
  place_in_kind int not null,
  bound_by varchar(60) not null,
  bound_at timestamp(3) null,
  constraint evidence_photo_tie_once unique (subject_kind, subject_number, photo_id),
  constraint evidence_photo_tie_photo foreign key (photo_id) references evidence_photo (id)
);

-- A finding without a subject was made on receipt; one with a subject was made when the photo was tied to it.
create table evidence_finding (
  id bigint auto_increment primary key,
  photo_id bigint not null,
  subject_kind varchar(40) null,
  subject_number varchar(60) null,
  kind varchar(40) not null,
  severity varchar(10) not null,
  detail varchar(400) not null,
  other_case varchar(60) null,
  constraint evidence_finding_photo foreign key (photo_id) references evidence_photo (id)
);

create table evidence_nonce (
  id bigint auto_increment primary key,
  nonce varchar(32) not null,
  code varchar(8) not null,
  account varchar(60) not null,
  expires_at timestamp(3) null,
  used_at timestamp(3) null,
  constraint evidence_nonce_once unique (nonce)
);
