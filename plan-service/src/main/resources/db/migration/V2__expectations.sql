-- One line of a published version for one rep.
create table expectation (
    tenant_id       varchar(36) character set ascii collate ascii_bin not null,
    id              binary(16)     not null,
    version         bigint         not null,
    plan_id         binary(16)     not null,
    plan_version    int            not null,
    rep_id          binary(16)     not null,
    line_id         binary(16)     not null,
    line_type       varchar(20)    character set ascii collate ascii_bin not null,
    target          decimal(16, 4) not null,
    starts_on       date           not null,
    ends_on         date           not null,
    status          varchar(20)    character set ascii collate ascii_bin not null,
    sent_at         datetime(6)    not null,
    seen_at         datetime(6)    null,
    acknowledged_at datetime(6)    null,
    primary key (tenant_id, id),
    unique key expectation_once (tenant_id, plan_id, plan_version, rep_id, line_id),
    key expectation_of_rep (tenant_id, rep_id, ends_on)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
