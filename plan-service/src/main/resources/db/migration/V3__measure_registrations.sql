-- Outbox of publications: the measures of a version that activity-service still has to be told of.
create table measure_registration (
    tenant_id       varchar(36) character set ascii collate ascii_bin not null,
    id              binary(16)  not null,
    plan_id         binary(16)  not null,
    plan_version    int         not null,
    attempts        int         not null,
    next_attempt_at datetime(6) not null,
    lease_owner     binary(16)  null,
    lease_until     datetime(6) not null,
    done_at         datetime(6) null,
    primary key (tenant_id, id),
    unique key measure_registration_once (tenant_id, plan_id, plan_version),
    key measure_registration_due (tenant_id, done_at, next_attempt_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
