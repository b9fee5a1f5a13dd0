--liquibase formatted sql

--changeset gatehouse:cloud-1
-- Installations whose key Blnk Cloud does not accept. The row goes when another key comes.
create table key_rejection (
    installation_id text        primary key,
    rejected_at     timestamptz not null
);
--rollback drop table key_rejection;

--changeset gatehouse:cloud-2
-- What was last done in a ledger, and last refused: at most one row for each action of an installation.
create table cloud_use (
    installation_id text        not null,
    action          text        not null,
    used_at         timestamptz,
    refused_at      timestamptz,
    primary key (installation_id, action)
);
--rollback drop table cloud_use;
