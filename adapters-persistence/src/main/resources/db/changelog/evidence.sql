--liquibase formatted sql

--changeset gatehouse:evidence-1
-- The keys that evidence packs are signed with: the last one signs, all of them stay, so that old packs can be checked.
create table evidence_key (
    number             bigint      generated always as identity primary key,
    fingerprint        text        not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
    public_key         text        not null,
    sealed_private_key bytea       not null,
    created_at         timestamptz not null
);
create trigger evidence_key_is_final before update or delete on evidence_key
    for each row execute function kyc_row_is_final();
--rollback drop table evidence_key;
