--liquibase formatted sql

--changeset gatehouse:aging-1
-- What is kept beside events goes by age.
create index source_activity_by_minute on source_activity (minute);
create index identity_arrival_by_time on identity_arrival (arrived_at);
--rollback drop index source_activity_by_minute; drop index identity_arrival_by_time;
