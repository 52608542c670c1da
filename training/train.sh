#!/usr/bin/env bash
# Trains the embedder from nothing: ./train.sh NIH_FOLDER GENERIC_NETWORK.onnx [WORK_FOLDER]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python "$here/train.py" --data "$1" --teacher "$2" --out "${3:-$here/work}"
python "$here/reference_vectors.py" --data "$1" --out "$here/reference_vectors.json" \
  --model "$here/../reference-service/src/main/resources/embedding/chest-embedder.onnx"
