package org.xrayreference.preview.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pool, and ends it with the service. */
@ApplicationScoped
class DecodingWiring {

    @Produces
    @Singleton
    DecodeWorkerPool pool(DecodingConfig config, TextConfig text) {
        long maxMemory = config.maxMemory().asLongValue();
        WorkerCommand command = new WorkerCommand(
                WorkerClassPath.find(), config.limits(), maxMemory, text.masking() == TextConfig.Switch.ON);
        return new DecodeWorkerPool(command, config.workers(), config.timeLimit(), maxMemory);
    }

    void end(@Disposes DecodeWorkerPool pool) {
        pool.close();
    }
}
