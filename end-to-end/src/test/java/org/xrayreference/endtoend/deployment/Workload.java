package org.xrayreference.endtoend.deployment;

import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;

/** A Deployment, StatefulSet or Job. */
record Workload(Overlay overlay, String kind, String name, PodTemplateSpec template) {

    PodSpec pod() {
        return template.getSpec();
    }

    /** Every workload here has one container; a second one would need a second look at all of this. */
    Container container() {
        List<Container> containers = pod().getContainers();
        if (containers.size() != 1 || !pod().getInitContainers().isEmpty()) {
            throw new IllegalStateException(this + " has more than one container");
        }
        return containers.get(0);
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return !selector.isEmpty() && labels().entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String toString() {
        return overlay + " " + kind + " " + name;
    }
}
