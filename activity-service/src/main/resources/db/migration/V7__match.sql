-- Who was on the other side, as a list of names such as email:pat@harbor.example; personal data of customers, all of it here.
alter table activity add column counterparts json null;

alter table activity add column restores binary(16) null
    comment 'the first record of this fact, which stopped counting for a while';

alter table retraction add column same_as binary(16) null
    comment 'what counted instead from then on; null: taken back by its source';

alter table object_state add column same_as binary(16) null
    comment 'what counts instead of activity_id now; null: activity_id itself';

alter table object_state add key object_state_by_activity (tenant_id, activity_id);

alter table object_state add key object_state_by_counting (tenant_id, same_as);

-- What reps wrote down has a state like what sources tell: its object is its first record, its source is nobody.
insert into object_state (tenant_id, id, source_id, object_key, activity_type, order_key, counted, digest, activity_id, version)
select tenant_id, id, x'00000000000000000000000000000000',
       lower(concat_ws('-', substr(hex(id), 1, 8), substr(hex(id), 9, 4), substr(hex(id), 13, 4), substr(hex(id), 17, 4),
                       substr(hex(id), 21))),
       activity_type, '', 1, '', id, 0
from activity where source_id is null;

-- Whoever adds or takes back facts of a rep and type near a day moves its slot first, so that of two at once the second
-- sees what the first did. Slots are days modulo sixteen: the table stays as small as there are reps and types.
create table match_guard (
    tenant_id     varchar(36) character set ascii collate ascii_bin not null,
    rep_id        binary(16)  not null,
    activity_type varchar(64) character set ascii collate ascii_bin not null,
    slot          tinyint     not null,
    turns         bigint      not null,
    primary key (tenant_id, rep_id, activity_type, slot)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- That a person said of two objects that they are not the same: holds whatever their sources tell of them later.
create table separation (
    tenant_id        varchar(36) character set ascii collate ascii_bin not null,
    id               binary(16)   not null,
    one              varbinary(32) not null comment 'SHA-256 of source, object and type',
    other            varbinary(32) not null comment 'the same of the other one, which is greater',
    activity_id      binary(16)   not null comment 'the record of the one that the person saw',
    from_activity_id binary(16)   not null,
    reason           varchar(500) not null,
    separated_by     binary(16)   not null,
    separated_at     datetime(6)  not null,
    primary key (tenant_id, id),
    unique key separation_by_objects (tenant_id, one, other),
    key separation_by_other (tenant_id, other)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
