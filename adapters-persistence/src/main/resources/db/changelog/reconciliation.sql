--liquibase formatted sql

--changeset gatehouse:reconciliation-1
-- Events of records that are older than their source were never meant to come.
alter table source add column created_at timestamptz not null default now();
--rollback alter table source drop column created_at;

--changeset gatehouse:reconciliation-2
-- How the last comparison of a ledger with what it sent ended, and who is at one. claimed_until is set while somebody is.
-- rejected_* name the key that Blnk Cloud did not accept: an installation has another one when its state is a later one.
create table sweep (
    source_id             uuid        primary key,
    due_at                timestamptz not null,
    claim                 uuid,
    claimed_until         timestamptz,
    ended_at              timestamptz,
    installation_id       text,
    outcome               text        check (outcome in ('COMPLETE', 'UNFINISHED', 'KEY_MISSING', 'KEY_REJECTED',
        'SCOPE_MISSING', 'RATE_LIMITED', 'UNAVAILABLE', 'NOT_UNDERSTOOD')),
    detail                text        not null default '',
    records               integer     not null default 0,
    unreadable            integer     not null default 0,
    gaps                  integer     not null default 0,
    rejected_installation text,
    rejected_since        timestamptz,
    check ((claim is null) = (claimed_until is null)),
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (installation_id is null)),
    check ((rejected_installation is null) = (rejected_since is null))
);
create table sweep_position (
    source_id  uuid        not null,
    collection text        not null check (collection in ('LEDGERS', 'BALANCES', 'IDENTITIES', 'TRANSACTIONS')),
    until      timestamptz not null,
    primary key (source_id, collection)
);
--rollback drop table sweep_position; drop table sweep;

--changeset gatehouse:reconciliation-3
-- A record has at most one event of a name, so that a gap is known by what is missing.
create table gap (
    id          uuid        primary key,
    found_at    timestamptz not null,
    source_id   uuid        not null,
    instance_id text        not null,
    collection  text        not null check (collection in ('LEDGERS', 'BALANCES', 'IDENTITIES', 'TRANSACTIONS')),
    event_name  text        not null,
    resource    text        not null,
    created_at  timestamptz not null,
    state       text        not null check (state in ('OPEN', 'ARRIVED', 'BACKFILLED', 'DISMISSED')),
    settled_at  timestamptz,
    event_id    uuid,
    unique (source_id, event_name, resource),
    check ((state = 'OPEN') = (settled_at is null))
);
create index gap_by_time on gap (found_at, id);
create index gap_by_state on gap (state, found_at, id);
--rollback drop table gap;
