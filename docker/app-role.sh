#!/bin/sh
# Runs once, when the database is made: the role of the app may sign in; what it may do is said by the migrations.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$APP_PASSWORD" << 'SQL'
create role sgf_app login password :'password';
SQL
