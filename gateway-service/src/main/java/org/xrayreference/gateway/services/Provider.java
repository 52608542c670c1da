package org.xrayreference.gateway.services;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The external provider that reference-service may ask, if there is one; name and terms are null otherwise. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Provider(boolean enabled, String name, URI terms) {}
