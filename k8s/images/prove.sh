#!/usr/bin/env bash
# Builds the five images where no registry can be reached, and starts the gateway's as Compose would. As root, on Debian:
# needs buildah, podman, runc and debootstrap, a JDK 25 in JAVA_HOME, and what "./mvnw package" has made.
# The base is Debian's own packages and that JDK; docs/images.md says what this shows and what it does not.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd -P)
work=${WORK:-/var/tmp/xray-images}
port=${PORT:-19480}
base=localhost/xray-proof/java:25
export BUILDAH_ISOLATION=chroot

mkdir -p "$work"
if [ ! -d "$work/base/usr" ]; then
  debootstrap --variant=minbase "${SUITE:-bookworm}" "$work/base" http://deb.debian.org/debian
  mkdir -p "$work/base/opt/java"
  cp -a "${JAVA_HOME:?names no JDK 25}/." "$work/base/opt/java/"
  ln -sf /opt/java/bin/java "$work/base/usr/local/bin/java"
fi
printf 'FROM scratch\nCOPY base/ /\n' >"$work/Base"
buildah bud -q -f "$work/Base" -t "$base" --ignorefile /dev/null "$work"

# What the build stage would have made: the stage itself needs Maven's repositories, and is no matter of images.
for service in gateway upload preview reference contact; do
  mkdir -p "$work/built/source/$service-service/target"
  rm -rf "$work/built/source/$service-service/target/quarkus-app"
  cp -a "$root/$service-service/target/quarkus-app" "$work/built/source/$service-service/target/"
  buildah bud -q -f "$root/k8s/images/Dockerfile" --build-context build="$work/built" --build-arg RUNTIME_IMAGE="$base" \
    --build-arg SERVICE="$service-service" -t "xray-reference/$service-service:dev" "$root"
done
podman images --filter reference='*xray-reference*'

# No limits beyond our own may be asked for in every place that this runs.
printf '[containers]\ndefault_ulimits=[]\n' >"$work/containers.conf"
export CONTAINERS_CONF=$work/containers.conf
# It does not start without a key: the one that everybody knows.
key=$(sed -n 's/^export XRAY_TOKENS_PRIVATE_KEY=//p' "$root/k8s/images/rehearse")
podman --runtime runc run -d --replace --name xray-proof --network host --read-only --tmpfs /tmp:size=32m,mode=1777 \
  --cap-drop ALL --security-opt no-new-privileges --memory 384m --ulimit nofile=4096:4096 --ulimit nproc=4096:4096 \
  -e QUARKUS_HTTP_PORT="$port" -e XRAY_TOKENS_PRIVATE_KEY="${key:?}" -e JDK_JAVA_OPTIONS=-Xmx128m localhost/xray-reference/gateway-service:dev
trap 'podman rm -f xray-proof >/dev/null' EXIT
for _ in {1..30}; do
  podman exec xray-proof /app/ready "$port" && ready=yes && break
  sleep 1
done
[ "${ready:-no}" = yes ]
grep -E '^(Uid|CapEff|NoNewPrivs|VmRSS)' "/proc/$(podman inspect -f '{{.State.Pid}}' xray-proof)/status"
podman stop -t 40 xray-proof
podman logs xray-proof 2>&1 | grep 'stopped in'
