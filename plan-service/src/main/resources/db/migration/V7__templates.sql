-- The templates of an organization's own, version by version. Rows are added, never altered: the last number of a template
-- is what it is now, and retiring it is a version too.
create table template_version (
    tenant_id   varchar(36)  character set ascii collate ascii_bin not null,
    id          binary(16)   not null,
    template_id varchar(60)  character set ascii collate ascii_bin not null,
    number      int          not null,
    event       varchar(20)  character set ascii collate ascii_bin not null,
    industry    varchar(60)  character set ascii collate ascii_bin null,
    content     mediumtext   not null,
    made_at     datetime(6)  not null,
    made_by     binary(16)   not null,
    primary key (tenant_id, id),
    unique key template_version_number (tenant_id, template_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
