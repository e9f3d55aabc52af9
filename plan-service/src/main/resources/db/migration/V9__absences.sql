-- Days on which a rep does not work. Only the cancellation is written later, so the rows are their own history.
create table absence (
    tenant_id    varchar(36) character set ascii collate ascii_bin not null,
    id           binary(16)   not null,
    version      bigint       not null,
    rep_id       binary(16)   not null,
    first_day    date         not null,
    last_day     date         not null,
    kind         varchar(20)  character set ascii collate ascii_bin not null,
    note         varchar(200) null,
    external_id  varchar(100) null,
    recorded_at  datetime(6)  not null,
    recorded_by  binary(16)   not null,
    cancelled_at datetime(6)  null,
    cancelled_by binary(16)   null,
    primary key (tenant_id, id),
    unique key absence_external_id (tenant_id, external_id),
    key absence_of_rep (tenant_id, rep_id, last_day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
