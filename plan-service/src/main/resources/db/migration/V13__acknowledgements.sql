-- What a rep said with their acknowledgement; taken back with it.
alter table expectation add column acknowledgement_note varchar(500) null;
