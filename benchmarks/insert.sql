-- What Gatehouse stores of an event, for one event by one statement, as the yardsticks run it. For the names with a colon
-- Express puts parameters (express/server.js), pgbench its variables and what pgbench/values.sed says. An event that is
-- there already adds nothing.
with stored as (
    insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
    values (:id, :received_at, :source_id, :state, :size, :name, :resource, :instance_id)
    on conflict (id) do nothing
    returning id
)
insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
select id, :body_hash, :headers, :signed_at, :verified_by, :sealed_body from stored;
