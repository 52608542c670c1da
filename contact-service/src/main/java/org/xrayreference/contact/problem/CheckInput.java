package org.xrayreference.contact.problem;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;

/** Validates a form and answers all that is wrong with it at once. */
public class CheckInput {
    private final Validator validator;

    CheckInput(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException 422 with one entry for each field that is wrong */
    public void check(Object form) {
        List<Problem.FieldError> errors = validator.validate(form).stream()
                .map(violation ->
                        new Problem.FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::detail))
                .toList();
        if (!errors.isEmpty()) {
            throw ContactProblem.incomplete(errors);
        }
    }
}
