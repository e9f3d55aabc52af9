-- Drafts and published plans. Lines are read and written with their plan, as one JSON text.
create table plan (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    id           binary(16)   not null,
    version      bigint       not null,
    status       varchar(20)  character set ascii collate ascii_bin not null,
    name         varchar(120) not null,
    team_id      binary(16)   not null,
    starts_on    date         not null,
    ends_on      date         not null,
    time_zone    varchar(60)  character set ascii collate ascii_bin not null,
    content      mediumtext   not null,
    created_at   datetime(6)  not null,
    created_by   binary(16)   not null,
    published_at datetime(6)  null,
    primary key (tenant_id, id),
    key plan_by_team (tenant_id, team_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What was published, as it was published. Never updated but for the time its measures were registered.
create table plan_version (
    tenant_id              varchar(36) character set ascii collate ascii_bin not null,
    id                     binary(16)   not null,
    plan_id                binary(16)   not null,
    number                 int          not null,
    name                   varchar(120) not null,
    team_id                binary(16)   not null,
    starts_on              date         not null,
    ends_on                date         not null,
    effective_on           date         not null,
    time_zone              varchar(60)  character set ascii collate ascii_bin not null,
    content                mediumtext   not null,
    published_at           datetime(6)  not null,
    published_by           binary(16)   not null,
    measures_registered_at datetime(6)  null,
    primary key (tenant_id, id),
    unique key plan_version_number (tenant_id, plan_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
