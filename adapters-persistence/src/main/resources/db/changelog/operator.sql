--liquibase formatted sql

--changeset gatehouse:operator-1
create table operator (
    username      text        primary key,
    password_hash text        not null,
    role          text        not null check (role in ('VIEWER', 'OPERATOR')),
    enabled       boolean     not null,
    created_at    timestamptz not null
);
--rollback drop table operator;

--changeset gatehouse:operator-2
create table sign_in_failure (
    id      bigint      generated always as identity primary key,
    name    text        not null,
    address text        not null,
    at      timestamptz not null
);
create index sign_in_failure_by_name on sign_in_failure (name, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
create index sign_in_failure_by_time on sign_in_failure (at);
--rollback drop table sign_in_failure;
