package org.xrayreference.preview.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;

import org.xrayreference.preview.pipeline.StepWatch;

/** Makes the pool, and ends it with the service. */
@ApplicationScoped
class DecodingWiring {

    @Produces
    @Singleton
    StepWatch watch(MeterRegistry metrics) {
        return (step, time) -> metrics.timer("xray.preview", "step", step).record(time);
    }

    @Produces
    @Singleton
    DecodeWorkerPool pool(DecodingConfig config, TextConfig text, StepWatch watch) {
        long maxMemory = config.maxMemory().asLongValue();
        WorkerCommand command = new WorkerCommand(
                WorkerClassPath.find(), config.limits(), maxMemory, text.masking() == TextConfig.Switch.ON);
        return new DecodeWorkerPool(command, config.workers(), config.timeLimit(), maxMemory, watch);
    }

    void end(@Disposes DecodeWorkerPool pool) {
        pool.close();
    }
}
