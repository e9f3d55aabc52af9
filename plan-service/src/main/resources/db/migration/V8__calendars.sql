-- What was said about a team's calendar, one row for each time; the highest number holds. Rows are added, never altered.
create table calendar_version (
    tenant_id   varchar(36) character set ascii collate ascii_bin not null,
    id          binary(16)  not null,
    team_id     binary(16)  not null,
    number      int         not null,
    settings    mediumtext  null,
    recorded_at datetime(6) not null,
    recorded_by binary(16)  not null,
    primary key (tenant_id, id),
    unique key calendar_version_number (tenant_id, team_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
