create table measure (
    tenant_id         varchar(36) character set ascii collate ascii_bin not null,
    id                binary(16)   not null,
    name              varchar(200) not null,
    indicator         varchar(16)  character set ascii collate ascii_bin not null,
    activity_type     varchar(64)  character set ascii collate ascii_bin not null,
    conditions        json         not null,
    aggregate         varchar(16)  character set ascii collate ascii_bin not null,
    of_part           varchar(64)  null,
    time_zone         varchar(64)  character set ascii collate ascii_bin not null,
    registered_at     datetime(6)  not null,
    status            varchar(16)  character set ascii collate ascii_bin not null,
    backfill_position binary(16)   not null comment 'every activity up to this id has been looked at',
    version           bigint       not null,
    primary key (tenant_id, id),
    key measure_by_type (tenant_id, activity_type),
    key measure_by_status (tenant_id, status)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Which activities are in which measure: makes counting exactly-once, and answers "which are behind this number".
create table measure_entry (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    measure_id  binary(16)    not null,
    activity_id binary(16)    not null,
    rep_id      binary(16)    not null,
    on_day      date          not null,
    occurred_at datetime(6)   not null,
    amount      decimal(19,4) null,
    subject     varbinary(32)    null comment 'SHA-256 of the subject, for DISTINCT',
    primary key (tenant_id, measure_id, activity_id),
    key measure_entry_by_activity (tenant_id, activity_id),
    key measure_entry_by_day (tenant_id, measure_id, rep_id, on_day, occurred_at, activity_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The measure per rep and business day. One row per rep and day, so no row is hot for more than one rep's activities.
create table measure_day (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    measure_id   binary(16)    not null,
    rep_id       binary(16)    not null,
    on_day       date          not null,
    entries      bigint        not null,
    total        decimal(27,4) not null,
    latest       decimal(19,4) null,
    primary key (tenant_id, measure_id, rep_id, on_day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Subjects per day with how many entries speak of them, so that a range of days can be counted without counting twice.
create table measure_subject (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    measure_id binary(16) not null,
    rep_id     binary(16) not null,
    on_day     date       not null,
    subject    varbinary(32) not null,
    entries    bigint     not null,
    primary key (tenant_id, measure_id, rep_id, on_day, subject)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
