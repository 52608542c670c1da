#!/bin/sh
# Makes .env from .env.example, with random secrets. --dev: with the ports of the stores open on this machine.
# --into DIR writes it there. Never overwrites one: the volumes know only the secrets that they were made with.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
into=$root
dev=false
while [ $# -gt 0 ]; do
  case $1 in
    --dev) dev=true ;;
    --into) into=$2 && shift ;;
    *) echo "Usage: $0 [--dev] [--into DIR]" >&2 && exit 2 ;;
  esac
  shift
done
if [ -e "$into/.env" ]; then
  echo "$into/.env is there already, and stays as it is." >&2
  exit 1
fi
umask 077
base64_of() { grep -v '^-' | tr -d '\n'; }
if ! tokens=$(openssl genpkey -algorithm ed25519) || ! receipts=$(openssl genpkey -algorithm ed25519); then
  echo "The pairs of keys need openssl, version 1.1.1 or newer." >&2
  exit 1
fi
private_of() { printf '%s\n' "$1" | base64_of; }
public_of() { printf '%s\n' "$1" | openssl pkey -pubout | base64_of; }
while IFS= read -r line; do
  case $line in
    XRAY_TOKENS_PRIVATE_KEY=) printf '%s%s\n' "$line" "$(private_of "$tokens")" ;;
    XRAY_TOKENS_PUBLIC_KEY=) printf '%s%s\n' "$line" "$(public_of "$tokens")" ;;
    XRAY_RECEIPTS_PRIVATE_KEY=) printf '%s%s\n' "$line" "$(private_of "$receipts")" ;;
    XRAY_RECEIPTS_PUBLIC_KEY=) printf '%s%s\n' "$line" "$(public_of "$receipts")" ;;
    XRAY_*=) printf '%s%s\n' "$line" "$(od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$root/.env.example" >"$into/.env.new"
if $dev; then
  echo "COMPOSE_FILE=docker-compose.yml:docker-compose.dev.yml" >>"$into/.env.new"
fi
mv "$into/.env.new" "$into/.env"
