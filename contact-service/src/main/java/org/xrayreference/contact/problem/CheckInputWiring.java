package org.xrayreference.contact.problem;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

class CheckInputWiring {
    @Produces
    @Singleton
    CheckInput checkInput(Validator validator) {
        return new CheckInput(validator);
    }
}
