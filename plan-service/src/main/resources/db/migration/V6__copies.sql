-- Where a draft was begun from.
alter table plan
    add column copied_from binary(16) null;
