-- What a photo shows within its kind (WIDE, CLOSE, ...), and what is to be read with it (domain.md 6 and 6.3).
alter table evidence_photo_tie add column shot varchar(20) null;
alter table evidence_photo_tie add column note varchar(400) null;
