-- Ramp plans, version by version. Rows are added, never altered: the last number of a ramp plan is what it is now.
create table ramp_plan_version (
    tenant_id    varchar(36)  character set ascii collate ascii_bin not null,
    id           binary(16)   not null,
    ramp_plan_id binary(16)   not null,
    number       int          not null,
    name         varchar(120) not null,
    steps        mediumtext   not null,
    made_at      datetime(6)  not null,
    made_by      binary(16)   not null,
    primary key (tenant_id, id),
    unique key ramp_plan_version_number (tenant_id, ramp_plan_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Which reps ramp, by what was promised to them when they were assigned. Rows are added, never altered: each holds from its
-- day on, over those of a lower number.
create table rep_ramp (
    tenant_id         varchar(36)  character set ascii collate ascii_bin not null,
    id                binary(16)   not null,
    rep_id            binary(16)   not null,
    number            int          not null,
    event             varchar(20)  character set ascii collate ascii_bin not null,
    ramp_plan_id      binary(16)   not null,
    ramp_plan_version int          not null,
    name              varchar(120) not null,
    steps             mediumtext   not null,
    started_on        date         not null,
    effective_on      date         not null,
    recorded_at       datetime(6)  not null,
    recorded_by       binary(16)   not null,
    primary key (tenant_id, id),
    unique key rep_ramp_number (tenant_id, rep_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
