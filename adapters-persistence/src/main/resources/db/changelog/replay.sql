--liquibase formatted sql

--changeset gatehouse:replay-1
-- Replays of all events that match a filter, worked off in steps: position is the last event that a job went through, due_at
-- when its next step may be taken.
create table replay_job (
    id             uuid        primary key,
    started_at     timestamptz not null,
    started_by     text        not null,
    reason         text        not null,
    rate           integer     not null check (rate > 0),
    state          text        not null check (state in ('RUNNING', 'CANCELLED', 'DONE')),
    changed_at     timestamptz not null,
    queued         bigint      not null,
    skipped        bigint      not null,
    total          integer     not null,
    total_exact    boolean     not null,
    source         text,
    instance_id    text,
    name           text,
    states         text[]      not null,
    received_from  timestamptz,
    received_until timestamptz,
    search         text,
    position_at    timestamptz not null,
    position_id    uuid        not null,
    due_at         timestamptz not null
);
create index replay_job_by_time on replay_job (started_at, id);
create index replay_job_due on replay_job (due_at) where state = 'RUNNING';
--rollback drop table replay_job;
