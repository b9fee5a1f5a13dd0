--liquibase formatted sql

--changeset gatehouse:kyc-1
-- Who has appeared in a ledger and is to be checked. Nothing of the person but the id that the ledger gave.
create table identity_arrival (
    source_id   uuid        not null,
    identity_id text        not null,
    instance_id text,
    event_id    uuid        not null,
    arrived_at  timestamptz not null,
    primary key (source_id, identity_id)
);
--rollback drop table identity_arrival;
