--liquibase formatted sql

--changeset gatehouse:installation-1
-- list_key stands for the id, which is text of any form, in the position of a page.
create table installation (
    id                  text        primary key,
    list_key            uuid        not null,
    app_id              text        not null,
    instance_id         text        not null,
    organization_id     text,
    status              text        not null check (status in ('ACTIVE', 'REVOKED', 'TOMBSTONE')),
    since               timestamptz not null,
    key_prefix          text,
    permissions         text[],
    fingerprint         text,
    reason              text        check (reason in ('UNINSTALLED', 'SUPERSEDED', 'REVOKED_BY_OPERATOR')),
    reason_uninstalled_at timestamptz,
    reason_superseded_by  text,
    reason_operator       text,
    reason_why            text,
    version             bigint      not null,
    check ((status = 'TOMBSTONE') = (fingerprint is null)),
    check ((status = 'REVOKED') = (reason is not null))
);
create unique index installation_one_active on installation (app_id, instance_id) where status = 'ACTIVE';
create index installation_active_by_time on installation (since, list_key) where status = 'ACTIVE';
create index installation_ended_by_time on installation (since, list_key) where status <> 'ACTIVE';
create index installation_by_instance on installation (instance_id text_pattern_ops);
create index installation_by_organization on installation (organization_id text_pattern_ops);
create index installation_by_id on installation (id text_pattern_ops);
--rollback drop table installation;

--changeset gatehouse:installation-2
create table installation_history (
    id                    bigint      generated always as identity primary key,
    installation_id       text        not null references installation (id),
    kind                  text        not null
        check (kind in ('INSTALLED', 'REISSUED', 'REINSTALLED', 'REVOKED', 'BURIED')),
    at                    timestamptz not null,
    key_prefix            text,
    permissions           text[],
    fingerprint           text,
    before_key_prefix     text,
    before_permissions    text[],
    before_fingerprint    text,
    reason                text        check (reason in ('UNINSTALLED', 'SUPERSEDED', 'REVOKED_BY_OPERATOR')),
    reason_uninstalled_at timestamptz,
    reason_superseded_by  text,
    reason_operator       text,
    reason_why            text
);
create index installation_history_by_installation on installation_history (installation_id, id);
--rollback drop table installation_history;

--changeset gatehouse:installation-3
create table installation_fingerprint (
    installation_id text not null references installation (id),
    fingerprint     text not null,
    primary key (installation_id, fingerprint)
);
--rollback drop table installation_fingerprint;

--changeset gatehouse:installation-4
create table callback_event (
    id              uuid        primary key,
    kind            text        not null check (kind in ('INSTALL', 'UNINSTALL')),
    outcome         text        not null check (outcome in ('APPLIED', 'DUPLICATE', 'REISSUED', 'REINSTALLED')),
    installation_id text        not null,
    app_id          text        not null,
    instance_id     text        not null,
    organization_id text,
    idempotency_key text,
    received_at     timestamptz not null
);
create index callback_event_by_time on callback_event (received_at, id);
create index callback_event_by_installation on callback_event (installation_id, received_at, id);
--rollback drop table callback_event;

--changeset gatehouse:installation-5
-- No reference to the installation: within a unit of work the key may be sealed before the installation is stored.
create table api_key (
    installation_id text  primary key,
    sealed          bytea not null
);
--rollback drop table api_key;

--changeset gatehouse:installation-6
-- The one key of the fingerprints, sealed. Losing it makes every repeated install look like a new one.
create table fingerprint_key (
    id     smallint primary key check (id = 1),
    sealed bytea    not null
);
--rollback drop table fingerprint_key;
