# Makes the script for pgbench of ../insert.sql: what differs from row to row is made by the server, since pgbench has no
# texts of its own to put together. All else are variables, given by `yardstick` beside this file.
s/:id\b/gen_random_uuid()/
s/:received_at\b/now()/
s/:resource\b/'txn_' || gen_random_uuid()/
s/:instance_id\b/null/
s/:signed_at\b/now()/
