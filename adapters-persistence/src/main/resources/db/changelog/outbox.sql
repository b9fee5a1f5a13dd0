--liquibase formatted sql

--changeset gatehouse:outbox-1
-- Calls to other systems. Claiming a row sets due_at to when the claim runs out, so that one index finds what is new, what
-- is to be tried again and what a dead node left behind. Of a call that was made only the key is kept, for a while: who
-- asks for it again is told nothing and has no effect.
create table outbox_message (
    key            text        primary key,
    kind           text        not null,
    state          text        not null check (state in ('WAITING', 'MADE', 'DEAD')),
    sealed_content bytea,
    due_at         timestamptz not null,
    failures       integer     not null,
    error          text,
    settled_at     timestamptz,
    claim          uuid,
    claimed_by     text,
    check ((state = 'MADE') = (sealed_content is null)),
    check ((state = 'WAITING') = (settled_at is null)),
    check ((claim is null) = (claimed_by is null))
);
create index outbox_message_due on outbox_message (due_at) where state = 'WAITING';
create index outbox_message_settled on outbox_message (settled_at) where settled_at is not null;
--rollback drop table outbox_message;

--changeset gatehouse:outbox-2
-- The dead ones are few, and those that were made are many.
create index outbox_message_dead on outbox_message (settled_at, key) where state = 'DEAD';
--rollback drop index outbox_message_dead;
