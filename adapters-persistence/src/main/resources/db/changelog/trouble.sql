--liquibase formatted sql

--changeset gatehouse:trouble-1
-- What goes wrong, once each. Who is told of it, and when, follows from how often it was raised, how often of that it was
-- told, and when it was told last. The kinds are not checked here: others may be added by those who raise them.
create table trouble (
    id        uuid        primary key,
    kind      text        not null,
    source_id uuid,
    summary   text        not null,
    raised    bigint      not null,
    told      bigint      not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    told_at   timestamptz
) with (fillfactor = 70);
create unique index trouble_once on trouble (kind, source_id, summary) nulls not distinct;
create index trouble_by_kind on trouble (kind, last_at);
create index trouble_by_time on trouble (last_at);
create index trouble_untold on trouble (first_at) where raised > told;
--rollback drop table trouble;
