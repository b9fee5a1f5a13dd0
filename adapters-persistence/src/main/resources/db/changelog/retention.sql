--liquibase formatted sql

--changeset gatehouse:retention-1
-- A body that was expunged leaves its row, with its hash. Checked for new rows only: reading all old ones to find that
-- each has a body would keep a large store from starting.
alter table event_content alter column sealed_body drop not null;
alter table event_content add column expunged_at timestamptz;
alter table event_content add constraint event_content_body_or_time
    check ((sealed_body is null) = (expunged_at is not null)) not valid;
--rollback alter table event_content drop constraint event_content_body_or_time; alter table event_content drop column expunged_at; delete from event_content where sealed_body is null; alter table event_content alter column sealed_body set not null;

--changeset gatehouse:retention-2
create table retention_rule (
    name           text   primary key,
    bodies_seconds bigint not null,
    record_seconds bigint not null
);
create table legal_hold (
    source_id uuid        primary key,
    since     timestamptz not null,
    placed_by text        not null,
    reason    text        not null
);
-- How far each sweep has come, so that none goes again through what lost its body long ago and is kept as a record for
-- a year. Only a cache: without its rows, sweeps start at the oldest event. The scope is the name of an event, or empty.
create table retention_progress (
    part        text        not null check (part in ('BODY', 'RECORD')),
    scope       text        not null,
    received_at timestamptz not null,
    event_id    uuid        not null,
    primary key (part, scope)
);
-- What a sweep passed by as it was not settled.
create table retention_leftover (
    part        text        not null check (part in ('BODY', 'RECORD')),
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (part, event_id)
);
--rollback drop table retention_leftover; drop table retention_progress; drop table legal_hold; drop table retention_rule;
