--liquibase formatted sql

--changeset gatehouse:watching-1
-- What each node has counted, added up every few seconds. Keys begin with the source and go on with the time, so that
-- the latest of a source are together, and so are the oldest, which are removed.
-- Outcome: FIRST, REPEATED, or why a request was refused.
create table source_count (
    source_id uuid        not null,
    minute    timestamptz not null,
    outcome   text        not null,
    requests  bigint      not null,
    primary key (source_id, minute, outcome)
) with (fillfactor = 80);
create table source_lag (
    source_id uuid        not null,
    minute    timestamptz not null,
    bucket    smallint    not null,
    events    bigint      not null,
    primary key (source_id, minute, bucket)
) with (fillfactor = 80);
create table source_skew (
    source_id  uuid        not null,
    minute     timestamptz not null,
    stale      boolean     not null,
    deliveries bigint      not null,
    total_ms   numeric     not null,
    least_ms   bigint      not null,
    most_ms    bigint      not null,
    primary key (source_id, minute, stale)
) with (fillfactor = 80);
create table source_secret_use (
    source_id    uuid        not null,
    secret_id    text        not null,
    day          date        not null,
    deliveries   bigint      not null,
    last_used_at timestamptz not null,
    primary key (source_id, secret_id, day)
) with (fillfactor = 80);
--rollback drop table source_secret_use; drop table source_skew; drop table source_lag; drop table source_count;

--changeset gatehouse:watching-2
-- Which secrets were in use before it was counted: the one that somebody would retire first is the one that went out of
-- use before this version came.
insert into source_secret_use (source_id, secret_id, day, deliveries, last_used_at)
select e.source_id, c.verified_by, (e.received_at at time zone 'UTC')::date, count(*), max(e.received_at)
from event e join event_content c on c.event_id = e.id
where e.received_at > now() - interval '30 days'
group by 1, 2, 3;
--rollback delete from source_secret_use;

--changeset gatehouse:watching-3
-- The figures of an alarm in columns that each kind reads in its own way. What it is about is written as a text too, so
-- that of each only one can be active.
create table alarm (
    id              uuid        primary key,
    kind            text        not null check (kind in ('SILENCE', 'LAG', 'DEAD_EVENTS', 'REFUSALS', 'UNUSED_SECRET')),
    about           text        not null,
    source_id       uuid,
    secret_id       text,
    since           timestamptz,
    figure          bigint,
    usual           bigint,
    raised_at       timestamptz not null,
    cleared_at      timestamptz,
    acknowledged_by text,
    acknowledged_at timestamptz,
    check ((acknowledged_by is null) = (acknowledged_at is null))
);
create unique index alarm_active on alarm (about) where cleared_at is null;
create index alarm_cleared on alarm (cleared_at, id) where cleared_at is not null;
--rollback drop table alarm;
