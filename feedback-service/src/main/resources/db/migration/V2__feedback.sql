-- What a manager said to a rep, and what became of it. Never edited: each of the three moments is written once.
create table feedback (
    tenant_id       varchar(36) character set ascii collate ascii_bin not null,
    id              binary(16)    not null,
    version         bigint        not null,
    kind            varchar(20) character set ascii collate ascii_bin not null,
    rep_id          binary(16)    not null,
    author_id       binary(16)    not null,
    suggestion_id   binary(16)    null,
    expectation_id  binary(16)    null,
    message         varchar(2000) not null,
    edited          boolean       not null,
    due_on          date          null,
    sent_at         datetime(6)   not null,
    seen_at         datetime(6)   null,
    acknowledged_at datetime(6)   null,
    reply           varchar(2000) null,
    primary key (tenant_id, id),
    unique key feedback_once (tenant_id, suggestion_id),
    key feedback_by_rep (tenant_id, rep_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
