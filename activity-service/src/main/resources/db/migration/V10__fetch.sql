-- Objects of which too little is known and that their source's API is asked for, or was in vain. Gone when it is known.
create table object_fetch (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)   not null,
    source_id  binary(16)   not null,
    object_key varchar(190) not null,
    status     varchar(16)  character set ascii collate ascii_bin not null,
    requested  tinyint(1)   not null comment 'by a person: asked for whatever is known already',
    wanted_at  datetime(6)  not null,
    due_at     datetime(6)  not null comment 'nobody else touches it before: lease and next try in one',
    leased_by  binary(16)   null,
    tries      int          not null,
    fault      varchar(255) null comment 'why the last try was in vain',
    primary key (tenant_id, id),
    unique key object_fetch_by_object (tenant_id, source_id, object_key),
    key object_fetch_due (tenant_id, status, source_id, due_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Sources whose API is away, or has had enough of us.
create table fetch_pause (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    source_id    binary(16)  not null,
    paused_until datetime(6) not null,
    failures     int         not null comment 'in a row',
    primary key (tenant_id, source_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

alter table source_object add column item_id binary(16) null
    comment 'the item that spoke of it last: read once more when more is known';
