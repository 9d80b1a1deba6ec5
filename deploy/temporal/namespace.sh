#!/bin/sh
# Opens the namespace the worker uses. Ended workflows are kept three days, for those who look after the system: what
# happened to a case is told by its own events in PostgreSQL.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 3d
