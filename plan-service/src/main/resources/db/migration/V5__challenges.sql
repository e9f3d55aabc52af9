-- A rep's reasoned objection to a target, and what was decided. Only the decision is written later; with it the rows are
-- the history of an expectation's target.
create table challenge (
    tenant_id       varchar(36) character set ascii collate ascii_bin not null,
    id              binary(16)     not null,
    expectation_id  binary(16)     not null,
    rep_id          binary(16)     not null,
    previous_target decimal(16, 4) not null,
    reason          varchar(1000)  not null,
    proposed_target decimal(16, 4) null,
    challenged_at   datetime(6)    not null,
    decision        varchar(20)    character set ascii collate ascii_bin null,
    decision_reason varchar(1000)  null,
    agreed_target   decimal(16, 4) null,
    decided_at      datetime(6)    null,
    decided_by      binary(16)     null,
    primary key (tenant_id, id),
    key challenge_of_expectation (tenant_id, expectation_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The open or last challenge.
alter table expectation add column challenge_id binary(16) null;
