#!/usr/bin/env bash
# Creates the three buckets, and a user for each service that owns one: it writes its own bucket and reads at most
# one other. STORE: host and port; STORE_ROOT_USER, STORE_ROOT_PASSWORD; {UPLOAD,PREVIEW,REFERENCE}_SECRET_KEY.
# Only what bash itself brings along is used beside mc: its image has little else.
set -euo pipefail
export MC_CONFIG_DIR=/tmp/mc
export MC_HOST_store="http://$STORE_ROOT_USER:$STORE_ROOT_PASSWORD@$STORE"

statement() { # actions on what
  printf '{"Effect": "Allow", "Action": [%s], "Resource": ["arn:aws:s3:::%s"]}' "$1" "$2"
}
reads() {
  printf '%s, %s' "$(statement '"s3:ListBucket", "s3:GetBucketLocation"' "$1")" "$(statement '"s3:GetObject"' "$1/*")"
}
writes() {
  printf '%s, %s' "$(reads "$1")" \
    "$(statement '"s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"' "$1/*")"
}
owner() { # user, secret key, statements
  printf '{"Version": "2012-10-17", "Statement": [%s]}' "$3" >"/tmp/$1.json"
  mc admin policy create store "$1" "/tmp/$1.json"
  mc admin user add store "$1" "$2"
  if ! mc admin policy attach store "$1" --user "$1"; then
    # It says no when the policy is attached already.
    [[ "$(mc admin user info store "$1")" == *"PolicyName: $1"* ]]
  fi
}

for bucket in raw-uploads previews references; do
  mc mb --ignore-existing "store/$bucket"
done
owner upload-service "$UPLOAD_SECRET_KEY" "$(writes raw-uploads)"
owner preview-service "$PREVIEW_SECRET_KEY" "$(writes previews), $(reads raw-uploads)"
owner reference-service "$REFERENCE_SECRET_KEY" "$(writes references), $(reads previews)"
