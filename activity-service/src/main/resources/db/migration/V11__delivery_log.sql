-- Bodies go by age before the rows do, so that a late repetition is still known as one.
alter table delivery
    add column emptied_at datetime(6) null comment 'when body, headers and query were taken away',
    add key delivery_with_body (tenant_id, emptied_at, id);

-- The log by rep is read newest delivery first.
alter table delivery_item
    drop key delivery_item_by_rep,
    add key delivery_item_by_rep (tenant_id, rep_id, delivery_id);

-- Which facts a delivery made, and which it took back.
alter table activity add key activity_by_delivery (tenant_id, delivery_id);
alter table retraction add key retraction_by_delivery (tenant_id, delivery_id);

-- Who looked at the body of which delivery: it may hold personal data. Only ever added to.
create table delivery_look (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(16)  not null,
    delivery_id binary(16)  not null,
    person_id   binary(16)  not null,
    looked_at   datetime(6) not null,
    primary key (tenant_id, id),
    key delivery_look_by_delivery (tenant_id, delivery_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What came from a source in each hour. Instances count on different slots, so that none waits for another's row.
create table source_hour (
    tenant_id varchar(36) character set ascii collate ascii_bin not null,
    source_id binary(16)  not null,
    at_hour   datetime(6) not null,
    kind      varchar(16) character set ascii collate ascii_bin not null,
    slot      smallint    not null,
    requests  bigint      not null,
    primary key (tenant_id, source_id, at_hour, kind, slot)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

alter table replay add column skipped bigint not null default 0 comment 'their bodies were gone';
