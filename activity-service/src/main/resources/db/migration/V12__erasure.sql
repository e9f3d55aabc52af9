-- That somebody's data is to be erased, and how far it is. Holds nothing that says whose, a rep's opaque id aside.
create table erasure (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)   not null,
    source_id  binary(16)   null comment 'whose names they are; null: everybody''s',
    rep_id     binary(16)   null,
    named_by   varchar(40)  character set ascii collate ascii_bin not null comment 'CONTACT,EMAIL,PHONE,REP',
    reason     varchar(500) not null,
    asked_for  varchar(64)  character set ascii collate ascii_bin null comment 'hash of the contact whose source asked: once',
    status     varchar(16)  character set ascii collate ascii_bin not null,
    stage      varchar(16)  character set ascii collate ascii_bin not null comment 'what is looked through now',
    position   binary(16)   not null comment 'every row of the stage up to this id has been looked at',
    found      json         not null comment 'in how many rows of each kind they were named',
    emptied    bigint       not null comment 'deliveries',
    given_up   bigint       not null comment 'items that waited and cannot be read any more',
    created_at datetime(6)  not null,
    created_by binary(16)   null comment 'null: a source asked for it',
    done_at    datetime(6)  null,
    due_at     datetime(6)  not null comment 'when it can go on',
    tries      int          not null comment 'how often in a row a step failed',
    stuck_since datetime(6) null,
    fault      varchar(100) character set ascii collate ascii_bin null comment 'kind of the last error',
    version    bigint       not null,
    primary key (tenant_id, id),
    unique key erasure_asked_for (tenant_id, asked_for),
    key erasure_due (tenant_id, status, due_at),
    key erasure_by_rep (tenant_id, rep_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Names of erased persons as keyed hashes, so that what arrives later does not bring them back.
create table erased_person (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)  not null,
    name_hash  varchar(64) character set ascii collate ascii_bin not null comment 'HMAC of tenant, source and name',
    kind       varchar(32) character set ascii collate ascii_bin null comment 'contact of contact:123, else null',
    source_id  binary(16)  null comment 'whose name it is; null: everybody''s',
    erasure_id binary(16)  not null,
    primary key (tenant_id, id),
    unique key erased_person_by_name (tenant_id, name_hash, erasure_id),
    key erased_person_by_erasure (tenant_id, erasure_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Who took a copy of somebody's data, and when. Only ever added to.
create table data_export (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(16)   not null,
    source_id   binary(16)   null,
    rep_id      binary(16)   null,
    named_by    varchar(40)  character set ascii collate ascii_bin not null,
    name_hashes varchar(300) character set ascii collate ascii_bin not null comment 'of whom, as in erased_person',
    reason      varchar(500) not null,
    exported_at datetime(6)  not null,
    exported_by binary(16)   not null,
    primary key (tenant_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

alter table delivery add column erased_at datetime(6) null comment 'emptied, and without its names, as it named somebody';

-- A rep's facts are looked through by id, a page at a time.
alter table activity add key activity_of_rep (tenant_id, rep_id, id);
