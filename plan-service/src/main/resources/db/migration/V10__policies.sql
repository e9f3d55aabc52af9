-- What an organization asks of its plans, each time it said so. Rows are added, never altered: the last one holds, and
-- together they are who changed what and when.
create table policy_version (
    tenant_id  varchar(36)   character set ascii collate ascii_bin not null,
    id         binary(16)    not null,
    number     int           not null,
    content    varchar(2000) not null,
    changed_at datetime(6)   not null,
    changed_by binary(16)    not null,
    primary key (tenant_id, id),
    unique key policy_version_number (tenant_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
