--liquibase formatted sql

--changeset gatehouse:cases-1
-- A decision for each round of a case that was decided, for good. The maker is never the checker, whatever the
-- application says.
create table kyc_decision (
    case_id        uuid        not null,
    round          integer     not null,
    maker          uuid        not null,
    checker        uuid,
    reason         text        not null check (reason in ('NO_TRUE_MATCH', 'DOCUMENTS_SEEN', 'RISK_ACCEPTED',
        'TRUE_MATCH', 'RISK_NOT_ACCEPTED', 'FALSE_STATEMENTS', 'INCOMPLETE', 'UNCLEAR')),
    sealed_comment bytea       not null,
    proposed_at    timestamptz not null,
    policy         integer     not null,
    at             timestamptz not null,
    primary key (case_id, round),
    constraint kyc_decision_maker_is_not_checker check (checker is null or checker <> maker)
);
--rollback drop table kyc_decision;

--changeset gatehouse:cases-2
-- What a state does not have is null, so that each state can be restored exactly. A case that is decided has a decision of
-- its round. There is nothing of the identity in it but the id that the ledger gave.
create table kyc_case (
    id             uuid        primary key,
    instance_id    text        not null,
    identity_id    text        not null,
    fingerprint    text,
    round          integer     not null,
    opened_at      timestamptz not null,
    version        bigint      not null,
    state          text        not null check (state in ('OPEN', 'SCREENING', 'CLEARED', 'IN_REVIEW',
        'AWAITING_CHECKER', 'APPROVED', 'REJECTED', 'MORE_INFORMATION')),
    since          timestamptz not null,
    open_cause     text        check (open_cause in ('ARRIVED', 'CHANGED', 'LIST_CHANGED', 'EXPIRED', 'ASKED')),
    policy         integer,
    causes         text[]      check (cardinality(causes) > 0),
    four_eyes      boolean,
    validity       text,
    review_since   timestamptz,
    due_at         timestamptz,
    assignee       uuid,
    maker          uuid,
    reason         text,
    sealed_comment bytea,
    proposed_at    timestamptz,
    expires_at     timestamptz,
    decided_round  integer     generated always as
        (case when state in ('APPROVED', 'REJECTED', 'MORE_INFORMATION') then round end) stored,
    constraint kyc_case_one_for_each_identity unique (identity_id, instance_id),
    constraint kyc_case_has_its_decision foreign key (id, decided_round)
        references kyc_decision (case_id, round) deferrable initially deferred,
    check ((state in ('OPEN', 'SCREENING')) = (open_cause is not null)),
    check ((state in ('CLEARED', 'IN_REVIEW', 'AWAITING_CHECKER')) = (policy is not null)),
    check ((state in ('IN_REVIEW', 'AWAITING_CHECKER')) = (causes is not null)),
    check ((causes is null) = (four_eyes is null) and (causes is null) = (validity is null)
        and (causes is null) = (review_since is null) and (causes is null) = (due_at is null)),
    check (causes is not null or assignee is null),
    check ((state = 'AWAITING_CHECKER') = (maker is not null)),
    check ((maker is null) = (reason is null) and (maker is null) = (sealed_comment is null)
        and (maker is null) = (proposed_at is null)),
    check (expires_at is null or state in ('CLEARED', 'APPROVED'))
);
create index kyc_case_by_time on kyc_case (opened_at, id);
create index kyc_case_by_state on kyc_case (state, opened_at, id);
create index kyc_case_by_instance on kyc_case (instance_id, opened_at, id);
create index kyc_case_by_instance_and_state on kyc_case (instance_id, state, opened_at, id);
create index kyc_case_by_assignee on kyc_case (assignee, opened_at, id) where assignee is not null;
create index kyc_case_due on kyc_case (instance_id, due_at, id) where due_at is not null;
create index kyc_case_free on kyc_case (instance_id, due_at, id) where state = 'IN_REVIEW' and assignee is null;
create index kyc_case_expires on kyc_case (expires_at, id) where expires_at is not null;
--rollback drop table kyc_case;

--changeset gatehouse:cases-3
-- A walk of its own for each cause, as causes are rare and frequent, and only few cases are in review at a time.
create index kyc_case_listed on kyc_case (instance_id, opened_at, id) where causes @> '{LISTED}';
create index kyc_case_implausible on kyc_case (instance_id, opened_at, id) where causes @> '{IMPLAUSIBLE}';
create index kyc_case_tokenized on kyc_case (instance_id, opened_at, id) where causes @> '{TOKENIZED}';
create index kyc_case_nameless on kyc_case (instance_id, opened_at, id) where causes @> '{NAMELESS}';
create index kyc_case_country on kyc_case (instance_id, opened_at, id) where causes @> '{COUNTRY}';
create index kyc_case_not_screened on kyc_case (instance_id, opened_at, id) where causes @> '{NOT_SCREENED}';
create index kyc_case_policy on kyc_case (instance_id, opened_at, id) where causes @> '{POLICY}';
--rollback drop index kyc_case_listed, kyc_case_implausible, kyc_case_tokenized, kyc_case_nameless, kyc_case_country, kyc_case_not_screened, kyc_case_policy;

--changeset gatehouse:cases-4
-- Cases that are to be checked. Claiming a row sets due_at to when the claim runs out.
create table kyc_task (
    case_id    uuid        primary key,
    due_at     timestamptz not null,
    tries      integer     not null,
    claim      uuid,
    claimed_by text,
    check ((claim is null) = (claimed_by is null))
);
create index kyc_task_due on kyc_task (due_at);
--rollback drop table kyc_task;

--changeset gatehouse:cases-5
-- What was found, asked and answered is sealed; which states of which lists were searched is not.
create table kyc_check (
    id             uuid        primary key,
    case_id        uuid        not null,
    round          integer     not null,
    kind           text        not null check (kind in ('PLAUSIBILITY', 'COUNTRY_RISK', 'LISTS')),
    service        text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz not null,
    outcome        text        not null check (outcome in ('PASSED', 'FOUND', 'LISTED', 'SKIPPED', 'UNAVAILABLE')),
    lists          jsonb       not null,
    sealed_content bytea       not null
);
create index kyc_check_by_case on kyc_check (case_id, round, started_at, id);
--rollback drop table kyc_check;

--changeset gatehouse:cases-6
-- The candidate is sealed with its list and id: that somebody was compared with an entry is nobody else's business.
create table kyc_match (
    id               uuid        primary key,
    case_id          uuid        not null,
    round            integer     not null,
    service          text        not null,
    score            integer     not null check (score between 0 and 1000),
    state            text        not null check (state in ('PENDING', 'FALSE_POSITIVE', 'CONFIRMED')),
    sealed_candidate bytea       not null,
    reviewer         uuid,
    judged_at        timestamptz,
    sealed_comment   bytea,
    check ((state = 'PENDING') = (reviewer is null) and (reviewer is null) = (judged_at is null)
        and (reviewer is null) = (sealed_comment is null))
);
create index kyc_match_by_case on kyc_match (case_id, round, score, id);
--rollback drop table kyc_match;

--changeset gatehouse:cases-7
create table kyc_subject (
    case_id        uuid        not null,
    round          integer     not null,
    read_at        timestamptz not null,
    sealed_content bytea       not null,
    primary key (case_id, round)
);
--rollback drop table kyc_subject;

--changeset gatehouse:cases-8
-- pair is a keyed hash of the entry's list and id, so that a pair is found without telling with whom somebody was compared.
create table kyc_false_positive (
    instance_id  text        not null,
    identity_id  text        not null,
    pair         text        not null,
    sealed_entry bytea       not null,
    fingerprint  text        not null,
    reviewer     uuid        not null,
    judged_at    timestamptz not null,
    expires_at   timestamptz not null,
    primary key (instance_id, identity_id, pair)
);
--rollback drop table kyc_false_positive;

--changeset gatehouse:cases-9
create table kyc_policy (
    instance_id             text        not null,
    number                  integer     not null check (number >= 1),
    threshold               integer     not null check (threshold between 0 and 1000),
    clears_alone            boolean     not null,
    four_eyes               text        not null check (four_eyes in ('NEVER', 'FOR_MATCHES', 'ALWAYS')),
    time_for_review         text        not null,
    validity                text        not null,
    false_positive_validity text        not null,
    attempts                integer     not null,
    holds_transactions      boolean     not null,
    reviewer                uuid        not null,
    why                     text        not null,
    at                      timestamptz not null,
    primary key (instance_id, number)
);
--rollback drop table kyc_policy;

--changeset gatehouse:cases-10
create table kyc_reviewer (
    id          uuid    primary key,
    instance_id text    not null,
    name        text    not null,
    role        text    not null check (role in ('REVIEWER', 'LEAD')),
    active      boolean not null,
    pin         text    not null
);
create index kyc_reviewer_by_instance on kyc_reviewer (instance_id);
create table portal_reviewer (
    session_id  uuid        primary key,
    reviewer_id uuid        not null,
    at          timestamptz not null
);
--rollback drop table portal_reviewer; drop table kyc_reviewer;

--changeset gatehouse:cases-11
-- hurried says that somebody wanted a sweep while one ran, which may have read too early what they wanted to be read.
create table kyc_sweep (
    instance_id   text        primary key,
    due_at        timestamptz not null,
    hurried       boolean     not null default false,
    claim         uuid,
    claimed_until timestamptz,
    swept_until   timestamptz,
    ended_at      timestamptz,
    result        text,
    check ((claim is null) = (claimed_until is null)),
    check ((ended_at is null) = (result is null))
);
-- Beside the case, as it changes far more often. An identity that has a case and was never read is of the year 1.
create table kyc_identity_read (
    instance_id text        not null,
    identity_id text        not null,
    read_at     timestamptz not null,
    primary key (instance_id, identity_id)
);
create index kyc_identity_read_by_time on kyc_identity_read (instance_id, read_at, identity_id);
--rollback drop table kyc_identity_read; drop table kyc_sweep;

--changeset gatehouse:cases-12
-- What happened to each case, chained: hash covers all of an entry, its number and the hash before it. A reviewer's name,
-- the details and the nonce are sealed for the entry, not for its number, so that one that was moved can still be told
-- from one that was changed.
create table kyc_trail (
    case_id        uuid        not null,
    number         bigint      not null check (number >= 1),
    entry_id       uuid        not null,
    round          integer     not null,
    at             timestamptz not null,
    actor_kind     text        not null check (actor_kind in ('REVIEWER', 'PORTAL', 'GATEHOUSE')),
    reviewer       uuid,
    action         text        not null,
    sealed_content bytea       not null,
    previous       text        not null check (previous ~ '^[0-9a-f]{64}$'),
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (case_id, number),
    check ((actor_kind = 'REVIEWER') = (reviewer is not null))
);
-- Where each chain ends. seal holds number and hash again, sealed, so that a chain cannot be cut off at its end and the
-- end set to match by whoever has the database alone.
create table kyc_trail_head (
    case_id uuid   primary key,
    number  bigint not null,
    hash    text   not null,
    seal    bytea  not null
);
--rollback drop table kyc_trail_head; drop table kyc_trail;

--changeset gatehouse:cases-13 splitStatements:false
-- Rows that are only ever added. The triggers keep the application from a mistake; that its role cannot take them off is
-- up to who owns the tables.
create function kyc_row_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
create trigger kyc_trail_is_final before update or delete on kyc_trail
    for each row execute function kyc_row_is_final();
create trigger kyc_trail_is_kept before truncate on kyc_trail
    for each statement execute function kyc_row_is_final();
create trigger kyc_trail_head_is_kept before delete on kyc_trail_head
    for each row execute function kyc_row_is_final();
create trigger kyc_trail_head_stays before truncate on kyc_trail_head
    for each statement execute function kyc_row_is_final();
create trigger kyc_decision_is_final before update or delete on kyc_decision
    for each row execute function kyc_row_is_final();
create trigger kyc_decision_is_kept before truncate on kyc_decision
    for each statement execute function kyc_row_is_final();
create trigger kyc_check_is_final before update or delete on kyc_check
    for each row execute function kyc_row_is_final();
create trigger kyc_check_is_kept before truncate on kyc_check
    for each statement execute function kyc_row_is_final();
create trigger kyc_policy_is_final before update or delete on kyc_policy
    for each row execute function kyc_row_is_final();
create trigger kyc_policy_is_kept before truncate on kyc_policy
    for each statement execute function kyc_row_is_final();
create function kyc_trail_head_goes_on() returns trigger language plpgsql as $$
begin
    if new.case_id <> old.case_id or new.number <> old.number + 1 then
        raise exception 'the trail of a case only ever goes on';
    end if;
    return new;
end
$$;
create trigger kyc_trail_head_goes_on before update on kyc_trail_head
    for each row execute function kyc_trail_head_goes_on();
revoke update, delete, truncate on kyc_trail, kyc_decision, kyc_check, kyc_policy from public;
revoke delete, truncate on kyc_trail_head from public;
--rollback drop trigger kyc_trail_head_goes_on on kyc_trail_head; drop trigger kyc_policy_is_kept on kyc_policy; drop trigger kyc_policy_is_final on kyc_policy; drop trigger kyc_check_is_kept on kyc_check; drop trigger kyc_check_is_final on kyc_check; drop trigger kyc_decision_is_kept on kyc_decision; drop trigger kyc_decision_is_final on kyc_decision; drop trigger kyc_trail_head_stays on kyc_trail_head; drop trigger kyc_trail_head_is_kept on kyc_trail_head; drop trigger kyc_trail_is_kept on kyc_trail; drop trigger kyc_trail_is_final on kyc_trail; drop function kyc_trail_head_goes_on(); drop function kyc_row_is_final();
