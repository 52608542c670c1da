#!/usr/bin/env bash
# Creates the topics of the contracts that are not there: each event and, for each, its dead letters.
# KAFKA: the broker's address.
set -euo pipefail
topics=/opt/kafka/bin/kafka-topics.sh
seven_days=604800000

for _ in {1..30}; do
  $topics --bootstrap-server "$KAFKA" --list >/dev/null 2>&1 && break
  sleep 2
done
for event in xray.upload.received xray.preview.ready xray.preview.rejected xray.upload.deleted; do
  for topic in "$event" "$event.dead-letter"; do
    $topics --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$topic" \
      --partitions 3 --replication-factor 1 --config retention.ms=$seven_days
  done
done
