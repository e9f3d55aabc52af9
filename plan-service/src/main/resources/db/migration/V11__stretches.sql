-- Which reps of its team a plan is for; null: all of them, with the teams below.
alter table plan add column audience mediumtext null;
alter table plan_version add column audience mediumtext null;

-- An expectation holds for days of its own: it may begin later than the plan and end earlier, and say why.
alter table expectation
    add column ended_at datetime(6) null,
    add column end_reason varchar(20) character set ascii collate ascii_bin null;
alter table expectation
    drop key expectation_once,
    add unique key expectation_once (tenant_id, plan_id, plan_version, rep_id, line_id, starts_on);

-- Which team a rep belonged to from which day on; of one day the last row holds. Rows are added, never altered.
create table membership (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)  not null,
    rep_id     binary(16)  not null,
    team_id    binary(16)  not null,
    since_on   date        not null,
    noticed_at datetime(6) not null,
    primary key (tenant_id, id),
    key membership_of_rep (tenant_id, rep_id, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Why a version replaced the one before.
alter table plan_version add column reason varchar(1000) null;

-- The end of a plan, and the numbers that were known at its last local midnight; they stay as they are.
alter table plan
    add column closes_on date null,
    add column close_reason varchar(1000) null,
    add column closed_at datetime(6) null;

create table recorded_progress (
    tenant_id varchar(36) character set ascii collate ascii_bin not null,
    id        binary(16)  not null,
    plan_id   binary(16)  not null,
    rep_id    binary(16)  not null,
    closed_at datetime(6) not null,
    content   mediumtext  not null,
    primary key (tenant_id, id),
    unique key recorded_progress_once (tenant_id, plan_id, rep_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
