-- What partners sent, as they sent it, on disk before they hear 2xx. All state of its processing is here too.
create table delivery (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(16)   not null,
    source_id   binary(16)   not null,
    message_key varbinary(32)   not null comment 'SHA-256 of the sender''s message id: a repetition is the same message',
    message_id  varchar(255) not null,
    received_at datetime(6)  not null,
    headers     json         not null comment 'credentials redacted',
    body        mediumblob   not null,
    status      varchar(16)  character set ascii collate ascii_bin not null,
    reason      varchar(64)  character set ascii collate ascii_bin null,
    due_at      datetime(6)  not null comment 'nobody else touches it before: lease and next try in one',
    claimed_by  binary(16)   null,
    claims      int          not null comment 'how often a sweeper had to take it up',
    primary key (tenant_id, id),
    unique key delivery_by_message (tenant_id, source_id, message_key),
    key delivery_due (tenant_id, status, due_at),
    key delivery_by_source (tenant_id, source_id, id),
    key delivery_claimed (tenant_id, claimed_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The fate of each item of a delivery; those with status QUARANTINED are the quarantine.
create table delivery_item (
    tenant_id     varchar(36) character set ascii collate ascii_bin not null,
    id            binary(16)   not null,
    delivery_id   binary(16)   not null,
    source_id     binary(16)   not null,
    position      int          not null,
    status        varchar(16)  character set ascii collate ascii_bin not null,
    reason        varchar(64)  character set ascii collate ascii_bin null,
    detail        varchar(255) null,
    external_id   varchar(190) null,
    activity_type varchar(64)  character set ascii collate ascii_bin null,
    occurred_at   datetime(6)  null,
    owner_id      varchar(190) null,
    email         varchar(254) null,
    waits_for     varchar(254) null comment 'owner id or email whose rep must become known',
    attempts      int          not null,
    received_at   datetime(6)  not null,
    primary key (tenant_id, id),
    unique key delivery_item_by_position (tenant_id, delivery_id, position),
    key delivery_item_by_status (tenant_id, status, id),
    key delivery_item_waiting (tenant_id, source_id, status, waits_for)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
