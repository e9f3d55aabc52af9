-- More of a delivery's life: which secret fit, how often it was repeated and replayed, when it was worked off.
alter table delivery
    add column query       varchar(2048) null comment 'credentials redacted',
    add column secret_id   binary(16)    null comment 'the source''s secret that fit',
    add column settled_at  datetime(6)   null,
    add column repetitions int           not null default 0 comment 'how often the same message came again',
    add column replays     int           not null default 0,
    add column is_test     tinyint(1)    not null default 0 comment 'made by the test button: makes no facts',
    add key delivery_due_by_source (tenant_id, source_id, status, due_at),
    drop key delivery_due,
    drop key delivery_claimed;

alter table delivery_item
    add column event_id   varchar(190) null comment 'the sender''s name for it',
    add column phone      varchar(60)  null,
    add column rep_id     binary(16)   null,
    add column claimed    json         null comment 'what it claimed when it was last read',
    add column read_by    int          not null default 0 comment 'version of the mapping, 0: the sender''s own',
    add column settled_at datetime(6)  null,
    add key delivery_item_by_event (tenant_id, event_id),
    add key delivery_item_by_object (tenant_id, external_id),
    add key delivery_item_by_rep (tenant_id, rep_id, id);

-- What senders that tell only what changed have told of each of their objects so far.
create table source_object (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)   not null,
    source_id  binary(16)   not null,
    object_key varchar(190) not null,
    fields     json         not null comment 'by name: value and place in the object''s history',
    reading    bigint       not null comment 'how often claims were read off it',
    version    bigint       not null,
    primary key (tenant_id, id),
    unique key source_object_by_key (tenant_id, source_id, object_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
