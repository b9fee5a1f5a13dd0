# Makes the script for pgbench of ../insert.sql: what differs from row to row is made by the server, since pgbench has no
# texts of its own to put together. No id comes twice, so none is delivered again. All else are variables, given by `yardstick` beside this file.
s/:id, :received_at, :source_id/gen_random_uuid(), now(), :source_id/
s/:id, :received_at/null::uuid, now()/
s/:resource\b/'txn_' || gen_random_uuid()/
s/:instance_id\b/null::text/
s/:signed_at\b/now()/
