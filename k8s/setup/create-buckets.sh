#!/usr/bin/env bash
# Creates the three buckets, and a user for each service that owns one: it writes its own bucket and reads at most
# one other, as the policies beside this say.
# STORE: host and port; STORE_ROOT_USER, STORE_ROOT_PASSWORD; {UPLOAD,PREVIEW,REFERENCE}_SECRET_KEY.
# Only what bash itself brings along is used beside mc: its image has little else.
set -euo pipefail
export MC_CONFIG_DIR=/tmp/mc
export MC_HOST_store="http://$STORE_ROOT_USER:$STORE_ROOT_PASSWORD@$STORE"

owner() { # user, secret key
  mc admin policy create store "$1" "/setup/$1.policy.json"
  mc admin user add store "$1" "$2"
  if ! mc admin policy attach store "$1" --user "$1"; then
    # It says no when the policy is attached already.
    [[ "$(mc admin user info store "$1")" == *"PolicyName: $1"* ]]
  fi
}

for bucket in raw-uploads previews references; do
  mc mb --ignore-existing "store/$bucket"
done
owner upload-service "$UPLOAD_SECRET_KEY"
owner preview-service "$PREVIEW_SECRET_KEY"
owner reference-service "$REFERENCE_SECRET_KEY"
