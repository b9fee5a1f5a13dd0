--liquibase formatted sql

--changeset gatehouse:webhook-1
create table source (
    id          uuid    primary key,
    slug        text    not null unique,
    name        text    not null,
    instance_id text,
    enabled     boolean not null,
    version     bigint  not null
);
create table source_secret (
    source_id uuid        not null references source (id) on delete cascade,
    id        text        not null,
    place     smallint    not null,
    sealed    bytea       not null,
    added_at  timestamptz not null,
    primary key (source_id, id)
);
create table source_header (
    source_id uuid     not null references source (id) on delete cascade,
    place     smallint not null,
    name      text     not null,
    sealed    bytea    not null,
    primary key (source_id, place)
);
--rollback drop table source_header; drop table source_secret; drop table source;

--changeset gatehouse:webhook-2
-- The source of the bare webhook URL is there from the start.
insert into source (id, slug, name, instance_id, enabled, version)
values ('00000000-0000-7000-8000-000000000001', 'default', 'Default', null, true, 1);
--rollback delete from source where id = '00000000-0000-7000-8000-000000000001';

--changeset gatehouse:webhook-3
-- What lists and filters need, and no more: narrow rows keep a page of the log in few blocks however many events there
-- are. Every index ends in (received_at, id), the key that pages go on from, so that a page is a short walk along one.
-- No reference to the source: it would lock the same few rows of source for every single event, and sources are never
-- removed.
create table event (
    id          uuid        primary key,
    received_at timestamptz not null,
    source_id   uuid        not null,
    state       text        not null check (state in ('RECEIVED', 'NO_HANDLER', 'NOT_UNDERSTOOD')),
    size        integer     not null,
    name        text,
    resource    text,
    instance_id text
);
create index event_by_time on event (received_at, id);
create index event_by_source on event (source_id, received_at, id);
create index event_by_name on event (name, received_at, id);
create index event_by_state on event (state, received_at, id);
create index event_by_resource on event (resource, received_at, id) where resource is not null;
create index event_by_instance on event (instance_id, received_at, id) where instance_id is not null;
--rollback drop table event;

--changeset gatehouse:webhook-4
-- What only the page of one event needs. In a table of its own, so that the log stays narrow, and so that bodies can be
-- removed later without rewriting events. Written by the same statement as the event, which spares a check per event.
-- Ciphertext cannot be compressed, so PostgreSQL need not try.
create table event_content (
    event_id    uuid        primary key,
    body_hash   bytea       not null,
    headers     text[]      not null,
    signed_at   timestamptz not null,
    verified_by text        not null,
    sealed_body bytea       not null
);
alter table event_content alter column sealed_body set storage external;
--rollback drop table event_content;

--changeset gatehouse:webhook-5
create table refused_request (
    id              uuid        primary key,
    received_at     timestamptz not null,
    slug            text        not null,
    cause           text        not null,
    cause_limit     integer,
    cause_headers   text[]      not null,
    cause_skew      text,
    cause_tolerance text,
    size            integer     not null,
    body_hash       text,
    headers         text[]      not null,
    address         text        not null
);
create index refused_request_by_time on refused_request (received_at, id);
create index refused_request_by_slug on refused_request (slug, received_at, id);
create index refused_request_by_cause on refused_request (cause, received_at, id);
--rollback drop table refused_request;

--changeset gatehouse:webhook-6
-- What is to be done about events, narrow and short-lived: a row goes when its event is handled, so that an event that is
-- in state TO_HANDLE and has none is handled. Claiming a row sets due_at to when the claim runs out, so that one index
-- finds what is new, what is to be tried again and what a dead node left behind. Events of one lane (source and resource)
-- are handled in the order of seq.
create table event_task (
    event_id      uuid        primary key,
    seq           bigint      generated always as identity,
    lane          bigint      not null,
    state         text        not null check (state in ('WAITING', 'RETRYING', 'DEAD')),
    received_at   timestamptz not null,
    due_at        timestamptz not null,
    attempts      integer     not null,
    failures      integer     not null,
    claim         uuid,
    claimed_by    text,
    claimed_at    timestamptz,
    replayed_by   text,
    replay_reason text,
    check ((claim is null) = (claimed_by is null) and (claim is null) = (claimed_at is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);
create index event_task_due on event_task (due_at) where state <> 'DEAD';
create index event_task_lane on event_task (lane, seq) where state <> 'DEAD';
create index event_task_failed on event_task (state, received_at, event_id) where state <> 'WAITING';
alter table event drop constraint event_state_check;
update event set state = 'TO_HANDLE' where state = 'RECEIVED';
alter table event add constraint event_state_check check (state in ('TO_HANDLE', 'NO_HANDLER', 'NOT_UNDERSTOOD'));
insert into event_task (event_id, lane, state, received_at, due_at, attempts, failures)
select id, hashtextextended(source_id::text || ' ' || coalesce(resource, id::text), 0), 'WAITING', received_at,
    received_at, 0, 0
from event where state = 'TO_HANDLE' order by received_at, id;
--rollback drop table event_task; alter table event drop constraint event_state_check; update event set state = 'RECEIVED' where state = 'TO_HANDLE'; alter table event add constraint event_state_check check (state in ('RECEIVED', 'NO_HANDLER', 'NOT_UNDERSTOOD'));

--changeset gatehouse:webhook-7
-- The deliveries of an event after the first, which is in event_content.
create table event_delivery (
    event_id    uuid        not null,
    received_at timestamptz not null,
    signed_at   timestamptz not null,
    verified_by text        not null
);
create index event_delivery_by_event on event_delivery (event_id, received_at);
--rollback drop table event_delivery;

--changeset gatehouse:webhook-8
create table event_attempt (
    event_id      uuid        not null,
    number        integer     not null,
    started_at    timestamptz not null,
    ended_at      timestamptz not null,
    outcome       text        not null check (outcome in ('HANDLED', 'FAILED', 'ABANDONED')),
    error         text,
    node          text        not null,
    replayed_by   text,
    replay_reason text,
    primary key (event_id, number),
    check ((outcome = 'FAILED') = (error is not null))
);
--rollback drop table event_attempt;

--changeset gatehouse:webhook-9
create table source_activity (
    source_id uuid        not null,
    minute    timestamptz not null,
    name      text        not null,
    shard     smallint    not null,
    events    bigint      not null,
    primary key (source_id, minute, name, shard)
) with (fillfactor = 70);
--rollback drop table source_activity;

--changeset gatehouse:webhook-10
-- Nearly all events are to be handled, and those are not looked for by it.
drop index event_by_state;
create index event_by_state on event (state, received_at, id) where state <> 'TO_HANDLE';
--rollback drop index event_by_state; create index event_by_state on event (state, received_at, id);
