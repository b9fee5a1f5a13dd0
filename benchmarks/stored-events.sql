-- As many events as :events, spread over the last 30 days; bodies are random bytes of the usual size. None has a
-- task: those that are to be handled are handled. Indexes other than
-- those of the keys are made again at the end, which takes millions of events from hours to minutes.
set synchronous_commit = off;
set maintenance_work_mem = '256MB';
create temporary table indexes as
select indexname as name, indexdef as definition from pg_indexes
where schemaname = 'public' and tablename = 'event'
  and indexname not in (select conname from pg_constraint where conrelid = 'event'::regclass);
select format('drop index %I', name) from indexes \gexec
with stored as (
    insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
    select gen_random_uuid(), now() - interval '30 days' * (n::float8 / :events),
           '00000000-0000-7000-8000-000000000001',
           case when n % 500 = 0 then 'NOT_UNDERSTOOD' when n % 100 = 0 then 'NO_HANDLER' else 'TO_HANDLE' end, 700,
           case when n % 500 = 0 then null
                when n % 100 = 0 then 'ledger.renamed'
                else (array['transaction.applied', 'transaction.inflight', 'identity.created', 'balance.created',
                            'transaction.void'])[1 + n % 5] end,
           'txn_' || gen_random_uuid(), null
    from generate_series(1, :events) as n
    returning id, received_at
)
insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
select id, sha256(id::text::bytea), '{}', received_at, 'environment-1',
       decode(repeat(replace(id::text, '-', ''), 44), 'hex')
from stored;
select definition from indexes \gexec
vacuum analyze event, event_content;
