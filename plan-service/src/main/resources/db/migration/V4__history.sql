-- Who changed what in a plan, and when. Rows are added, never altered.
create table history_entry (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    id           binary(16)  not null,
    plan_id      binary(16)  not null,
    event        varchar(40) character set ascii collate ascii_bin not null,
    actor_id     binary(16)  null,
    occurred_at  datetime(6) not null,
    state_before mediumtext  null,
    state_after  mediumtext  null,
    primary key (tenant_id, id),
    key history_of_plan (tenant_id, plan_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
