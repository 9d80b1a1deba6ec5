#!/bin/sh
# Brings Temporal's two databases to the schema of this version; a second run changes nothing.
set -eu

for database in temporal visibility; do
  case $database in
    temporal) SQL_DATABASE=temporal ;;
    visibility) SQL_DATABASE=temporal_visibility ;;
  esac
  export SQL_DATABASE
  temporal-sql-tool setup-schema --version 0.0
  temporal-sql-tool update-schema --schema-name "postgresql/v12/$database"
done
