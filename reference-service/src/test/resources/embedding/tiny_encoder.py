"""Writes tiny-encoder.onnx, an image encoder that is too small to be good: a random projection of 8 x 8 mean tones."""
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

random = np.random.default_rng(1)
nodes = [
    helper.make_node("AveragePool", ["image"], ["cells"], kernel_shape=[4, 4], strides=[4, 4]),
    helper.make_node("Flatten", ["cells"], ["row"]),
    helper.make_node("Sub", ["row", "offset"], ["shifted"]),
    helper.make_node("MatMul", ["shifted", "weights"], ["features"]),
    helper.make_node("ReduceMean", ["row"], ["mean"], axes=[1], keepdims=1),
    helper.make_node("Sigmoid", ["mean"], ["film"]),
]
weights = [
    numpy_helper.from_array(random.normal(size=(192, 12)).astype(np.float32), "weights"),
    numpy_helper.from_array(np.full(192, 0.1, np.float32), "offset"),
]
graph = helper.make_graph(
    nodes, "tiny", [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", 3, 32, 32])],
    [helper.make_tensor_value_info("features", TensorProto.FLOAT, ["n", 12]),
     helper.make_tensor_value_info("film", TensorProto.FLOAT, ["n", 1]),
     helper.make_tensor_value_info("cells", TensorProto.FLOAT, ["n", 3, 8, 8])], weights)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, Path(__file__).with_name("tiny-encoder.onnx"))
