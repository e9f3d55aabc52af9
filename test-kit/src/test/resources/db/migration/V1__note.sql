create table note (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)   not null,
    version    bigint       not null,
    rep_id     binary(16)   not null,
    text       varchar(100) not null,
    details    json         not null,
    created_at datetime(6)  not null,
    primary key (tenant_id, id),
    unique key note_once (tenant_id, rep_id, text)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
