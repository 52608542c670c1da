package org.xrayreference.gateway.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.gateway.services.Owner;

/** What a service says it keeps: its {@code data-inventory.json}, which a test of its own holds against what it has. */
public record Declaration(Owner service, List<Kept> classes, List<Item> items) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is kept and goes together.
     *
     * @param period the default (ISO 8601); null for what stays as long as the site has it
     */
    public record Kept(String name, String what, String period) {}

    /**
     * A column, an object, a field of an event or of a log line.
     *
     * @param is what a person gave, or what it was made from
     * @param keptAs the name of a {@link Kept}, perhaps of another service
     */
    public record Item(String where, String name, String is, List<Use> purposes, String keptAs) {}

    /** All services' declarations, as they were built in. */
    static List<Declaration> all() {
        return Arrays.stream(Owner.values())
                .map(owner -> owner == Owner.GATEWAY
                        ? "/data-inventory.json"
                        : "/inventory/" + owner.name().toLowerCase(Locale.ROOT) + "/data-inventory.json")
                .map(Declaration::read)
                .toList();
    }

    private static Declaration read(String resource) {
        try (InputStream in = Declaration.class.getResourceAsStream(resource)) {
            return JSON.readValue(in, Declaration.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
