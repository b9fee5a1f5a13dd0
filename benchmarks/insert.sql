-- What Gatehouse stores of a delivery, for one delivery by one statement, as the yardsticks run it: an event that is new,
-- with its content and its task; of any other that it was delivered again. For the names with a colon Express puts
-- parameters (express/server.js), pgbench its variables and what pgbench/values.sed says.
with stored as (
    insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
    values (:id, :received_at, :source_id, :state, :size, :name, :resource, :instance_id)
    on conflict (id) do nothing
    returning id, received_at, source_id, state, resource
), content as (
    insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
    select id, :body_hash, :headers, :signed_at, :verified_by, :sealed_body from stored
), task as (
    insert into event_task (event_id, lane, state, received_at, due_at, attempts, failures)
    select id, hashtextextended(source_id::text || ' ' || coalesce(resource, id::text), 0), 'WAITING', received_at, now(),
        0, 0
    from stored where state = 'TO_HANDLE'
)
insert into event_delivery (event_id, received_at, signed_at, verified_by)
select :id, :received_at, :signed_at, :verified_by where not exists (select 1 from stored);
