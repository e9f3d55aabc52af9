-- What a source is set to, how much it may send, and where its partner's API is asked.
alter table source add column settings mediumtext null;
alter table source add column per_second int null;
alter table source add column burst int null;
alter table source add column fetch_address varchar(255) null comment 'null: the usual one of its sender';
alter table source add column fetch_key_id varchar(16) character set ascii collate ascii_bin null comment 'which deployment key sealed it';
alter table source add column fetch_token varbinary(8192) null comment 'sealed like a secret; null: nothing is fetched';
alter table source add column mapping_version int null;
alter table source add column rotations int not null default 0;

-- A key that a partner gives can be longer than one we make.
alter table source_secret modify column sealed varbinary(8192) not null comment 'AES-GCM: nonce, ciphertext, tag';
alter table source_secret add column expires_at datetime(6) null comment 'no longer accepted from then on';
alter table source_secret add column last_matched_at datetime(6) null comment 'to the minute';

-- Who did what to a source, and when. Only ever added to; holds no secret.
create table source_change (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    id           binary(16)  not null,
    source_id    binary(16)  not null,
    kind         varchar(24) character set ascii collate ascii_bin not null,
    actor_id     binary(16)  not null,
    changed_at   datetime(6) not null,
    state_before mediumtext  null comment 'the members that changed',
    state_after  mediumtext  null comment 'the members that changed',
    primary key (tenant_id, id),
    key source_change_by_source (tenant_id, source_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
