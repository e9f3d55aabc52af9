-- Customers' own mappings. A change is a new version; the versions are the history of who changed what when.
create table source_mapping (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)    not null,
    source_id  binary(16)    not null,
    number     int           not null comment '1, 2, 3 …; the highest is switched on',
    expression varchar(8192) null comment 'JSONata; null: the sender''s own mapping again',
    note       varchar(500)  null,
    created_at datetime(6)   not null,
    created_by binary(16)    not null,
    primary key (tenant_id, id),
    unique key source_mapping_by_number (tenant_id, source_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Stored deliveries that are read once more, a few at a time.
create table replay (
    tenant_id     varchar(36) character set ascii collate ascii_bin not null,
    id            binary(16)  not null,
    source_id     binary(16)  not null,
    received_from datetime(6) null comment 'null: of single deliveries',
    received_to   datetime(6) null comment 'excluded',
    status        varchar(16) character set ascii collate ascii_bin not null,
    position      binary(16)  not null comment 'every delivery up to this id has been taken up',
    deliveries    bigint      not null comment 'how many were taken up',
    created_at    datetime(6) not null,
    created_by    binary(16)  not null,
    version       bigint      not null,
    primary key (tenant_id, id),
    key replay_by_status (tenant_id, status),
    key replay_by_source (tenant_id, source_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
