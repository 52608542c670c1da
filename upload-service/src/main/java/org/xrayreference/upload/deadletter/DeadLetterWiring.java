package org.xrayreference.upload.deadletter;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;

class DeadLetterWiring {
    /** @param kafka where Kafka is and how to sign in there, as every channel has it */
    @Produces
    @Singleton
    ReadDeadLetters readDeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new ReadDeadLetters(kafka);
    }
}
