-- Partner connections. A source is found by the random part of its URL, whose first part names the tenant.
create table source (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)   not null,
    source_key varchar(64)  character set ascii collate ascii_bin not null comment 'random part of the URL',
    name       varchar(120) not null,
    sender     varchar(40)  character set ascii collate ascii_bin not null,
    status     varchar(16)  character set ascii collate ascii_bin not null,
    created_at datetime(6)  not null,
    version    bigint       not null,
    primary key (tenant_id, id),
    unique key source_by_key (tenant_id, source_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Several may be valid at once, so that a secret can be changed without losing an event.
create table source_secret (
    tenant_id  varchar(36) character set ascii collate ascii_bin not null,
    id         binary(16)     not null,
    source_id  binary(16)     not null,
    key_id     varchar(16)    character set ascii collate ascii_bin not null comment 'which deployment key sealed it',
    sealed     varbinary(512) not null comment 'AES-GCM: nonce, ciphertext, tag',
    created_at datetime(6)    not null,
    primary key (tenant_id, id),
    key source_secret_by_source (tenant_id, source_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Which rep a partner means by an owner id (or by an email that the directory does not know).
create table source_owner (
    tenant_id varchar(36) character set ascii collate ascii_bin not null,
    id        binary(16)   not null,
    source_id binary(16)   not null,
    owner_id  varchar(190) not null,
    rep_id    binary(16)   not null,
    mapped_at datetime(6)  not null,
    version   bigint       not null,
    primary key (tenant_id, id),
    unique key source_owner_by_owner (tenant_id, source_id, owner_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
