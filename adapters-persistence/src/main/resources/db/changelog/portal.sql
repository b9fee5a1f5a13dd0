--liquibase formatted sql

--changeset gatehouse:portal-1
create table portal_session (
    id                 uuid        primary key,
    installation_id    text        not null,
    cloud_user         text,
    status             text        not null check (status in ('LAUNCHED', 'OPEN', 'ENDED')),
    launched_at        timestamptz not null,
    launch_token_hash  text        not null unique,
    session_token_hash text        unique,
    opened_at          timestamptz,
    expires_at         timestamptz not null,
    ended_at           timestamptz,
    end_reason         text        check (end_reason in ('INSTALLATION_REVOKED', 'ENDED_BY_OPERATOR')),
    check (status <> 'OPEN' or (session_token_hash is not null and opened_at is not null)),
    check ((status = 'ENDED') = (ended_at is not null and end_reason is not null))
);
create index portal_session_by_installation on portal_session (installation_id, launched_at, id);
create index portal_session_unended on portal_session (installation_id) where status <> 'ENDED';
--rollback drop table portal_session;
