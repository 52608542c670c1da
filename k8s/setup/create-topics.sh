#!/usr/bin/env bash
# Creates the topics of the contracts that are not there, each event and, for each, its dead letters, and sets how long
# records stay.
# KAFKA: the broker's address.
set -euo pipefail
topics=/opt/kafka/bin/kafka-topics.sh
configs=/opt/kafka/bin/kafka-configs.sh
seven_days=604800000
# Kafka lets go of whole segments, whose youngest record is over its time.
an_hour=3600000

for _ in {1..30}; do
  $topics --bootstrap-server "$KAFKA" --list >/dev/null 2>&1 && break
  sleep 2
done
for event in xray.upload.received xray.preview.ready xray.preview.rejected xray.upload.deleted; do
  for topic in "$event" "$event.dead-letter"; do
    $topics --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$topic" \
      --partitions 3 --replication-factor 1
    $configs --bootstrap-server "$KAFKA" --alter --entity-type topics --entity-name "$topic" \
      --add-config "retention.ms=$seven_days,segment.ms=$an_hour"
  done
done
