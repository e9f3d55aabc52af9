-- Facts. Rows are only ever added; what turns out wrong is taken back by a row in retraction.
create table activity (
    tenant_id      varchar(36) character set ascii collate ascii_bin not null,
    id             binary(16)    not null,
    activity_type  varchar(64)   character set ascii collate ascii_bin not null,
    activity_class varchar(16)   character set ascii collate ascii_bin not null,
    evidence_level varchar(16)   character set ascii collate ascii_bin not null,
    rep_id         binary(16)    not null,
    occurred_at    datetime(6)   not null,
    received_at    datetime(6)   not null,
    source_id      binary(16)    null comment 'null: recorded by hand',
    delivery_id    binary(16)    null,
    external_id    varchar(190)  null,
    account        varchar(190)  null,
    opportunity    varchar(190)  null,
    contact        varchar(190)  null,
    value          decimal(19,4) null,
    unit           varchar(16)   null,
    attributes     json          not null,
    note           varchar(2000) null,
    claim_key      varbinary(32)    null comment 'SHA-256 of source, object, type, order and content: recorded once',
    primary key (tenant_id, id),
    unique key activity_by_claim (tenant_id, claim_key),
    key activity_by_time (tenant_id, occurred_at, id),
    key activity_by_rep (tenant_id, rep_id, occurred_at, id),
    key activity_by_type (tenant_id, activity_type, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table retraction (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(16)   not null,
    activity_id binary(16)   not null,
    received_at datetime(6)  not null,
    reason      varchar(255) not null,
    delivery_id binary(16)   null,
    primary key (tenant_id, id),
    unique key retraction_by_activity (tenant_id, activity_id),
    key retraction_by_time (tenant_id, received_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The latest that a source said about one of its objects, per activity type: whatever is older comes too late.
create table object_state (
    tenant_id     varchar(36) character set ascii collate ascii_bin not null,
    id            binary(16)   not null,
    source_id     binary(16)   not null,
    object_key    varchar(190) not null,
    activity_type varchar(64)  character set ascii collate ascii_bin not null,
    order_key     varchar(64)  character set ascii collate ascii_bin not null,
    counted       tinyint(1)   not null,
    digest        varbinary(32)   not null,
    activity_id   binary(16)   null,
    version       bigint       not null,
    primary key (tenant_id, id),
    unique key object_state_by_object (tenant_id, source_id, object_key, activity_type)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
