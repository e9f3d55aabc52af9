-- Requests done in the last day and what was answered, so that a retry is answered instead of done again.
create table idempotency_key (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(32)  not null comment 'SHA-256 of caller, method, path and key',
    fingerprint binary(32)  not null comment 'SHA-256 of the body',
    status      smallint    not null,
    location    varchar(255) null,
    etag        varchar(64) null,
    body        mediumtext  not null,
    created_at  datetime(6) not null,
    primary key (tenant_id, id),
    key idempotency_key_by_age (tenant_id, created_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
