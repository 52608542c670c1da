#!/usr/bin/env bash
# Creates a database for each service that has one, with a user of the same name that alone may connect; sets the
# passwords again each time, so that they can be changed. PGHOST, PGPASSWORD; {UPLOADS,REFERENCES,CONTACTS}_PASSWORD.
set -euo pipefail

for database in uploads references contacts; do
  export OWNER=$database
  variable=${database^^}_PASSWORD
  export OWNER_PASSWORD=${!variable:?}
  psql --quiet --no-psqlrc --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 <<'SQL'
\getenv owner OWNER
\getenv password OWNER_PASSWORD
select format('create role %I login', :'owner')
 where not exists (select from pg_roles where rolname = :'owner') \gexec
set log_statement = 'none';
select format('alter role %I password %L', :'owner', :'password') \gexec
select format('create database %I owner %I', :'owner', :'owner')
 where not exists (select from pg_database where datname = :'owner') \gexec
revoke connect on database :"owner" from public;
-- Nobody but the superuser has any business in what PostgreSQL brings along.
revoke connect on database postgres, template1 from public;
SQL
done
