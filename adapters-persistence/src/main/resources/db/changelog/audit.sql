--liquibase formatted sql

--changeset gatehouse:audit-1 splitStatements:true
create table audit_entry (
    id         uuid        primary key,
    at         timestamptz not null,
    actor_kind text        not null check (actor_kind in ('OPERATOR', 'CLOUD', 'APPLICATION')),
    actor_name text        not null,
    action     text        not null,
    subject    text        not null,
    details    jsonb       not null
);
create index audit_entry_by_subject on audit_entry (subject, at desc, id desc);
--rollback drop table audit_entry;

--changeset gatehouse:audit-2 splitStatements:false
-- Entries are only ever added; a statement that changes one is a mistake, whoever makes it.
create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit trail are never changed or removed';
end
$$;
create trigger audit_entry_is_final before update or delete on audit_entry
    for each row execute function audit_entry_is_final();
--rollback drop trigger audit_entry_is_final on audit_entry; drop function audit_entry_is_final();

--changeset gatehouse:audit-3 splitStatements:true
-- Reviewers act in the portal.
alter table audit_entry drop constraint audit_entry_actor_kind_check;
alter table audit_entry add constraint audit_entry_actor_kind_check
    check (actor_kind in ('OPERATOR', 'REVIEWER', 'CLOUD', 'APPLICATION'));
--rollback alter table audit_entry drop constraint audit_entry_actor_kind_check; alter table audit_entry add constraint audit_entry_actor_kind_check check (actor_kind in ('OPERATOR', 'CLOUD', 'APPLICATION'));
