package org.xrayreference.localstack.testing;

import java.util.Map;
import java.util.TreeMap;

/**
 * The S3 store of whoever runs the tests, in place of the embedded one: {@code XRAY_TEST_OBJECT_STORE_URL}, {@code
 * _ACCESS_KEY} and {@code _SECRET_KEY} in the environment, for an empty store where buckets may be made.
 */
final class AnotherStore {
    private static final String VARIABLE = "XRAY_TEST_OBJECT_STORE_";

    private AnotherStore() {}

    /** What services read; empty when nobody asks for another store. */
    static Map<String, String> configuration(Map<String, String> environment) {
        Map<String, String> configuration = new TreeMap<>();
        if (environment.containsKey(VARIABLE + "URL")) {
            for (String name : new String[] {"URL", "ACCESS_KEY", "SECRET_KEY"}) {
                String value = environment.get(VARIABLE + name);
                if (value == null || value.isBlank()) {
                    throw new IllegalStateException(VARIABLE + name + " is missing beside " + VARIABLE + "URL");
                }
                configuration.put(
                        "xray.object-store."
                                + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        value);
            }
        }
        return configuration;
    }
}
