package org.xrayreference.gateway.services;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One line of a service's record of what operators did. {@code reason} may be null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(Instant at, String operator, String action, String subject, String reason) {}
