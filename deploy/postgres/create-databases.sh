#!/bin/sh
# Runs once, on an empty volume: a role for each owner, which sees its own databases alone.
set -eu

# postgresql://zhuoluo:PASSWORD@postgres:5432/zhuoluo
ZHUOLUO_DB_PASSWORD=$(sed -n 's|^[a-z]*://zhuoluo:\([A-Za-z0-9]*\)@.*|\1|p' "$DATABASE_URL_FILE")
: "${ZHUOLUO_DB_PASSWORD:?is no password of letters and digits in the database-url}"

psql --username postgres --set ON_ERROR_STOP=1 \
  --set zhuoluo_password="$ZHUOLUO_DB_PASSWORD" --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE zhuoluo LOGIN PASSWORD :'zhuoluo_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE zhuoluo OWNER zhuoluo;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE zhuoluo, temporal, temporal_visibility FROM PUBLIC;
SQL
