package org.xrayreference.localstack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * How a service makes its schema: the scripts in its jar, by version. A restore carries out those that the backup had
 * seen, so that the service itself brings older rows up to date, as it does after an upgrade.
 */
record Migrations(Map<String, String> scripts) {
    private static final String FOLDER = "db/migration/V";

    /** What Flyway makes before the first script. */
    static final String HISTORY_TABLE = """
            create table flyway_schema_history (
              installed_rank integer not null constraint flyway_schema_history_pk primary key,
              version varchar(50),
              description varchar(200) not null,
              type varchar(20) not null,
              script varchar(1000) not null,
              checksum integer,
              installed_by varchar(100) not null,
              installed_on timestamp not null default now(),
              execution_time integer not null,
              success boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    /** @param root the repository, with the service built */
    static Migrations of(Path root, String service) throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve(service).resolve("target/quarkus-app/app"))) {
            Map<String, String> scripts = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));
            jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(jar -> read(jar, scripts));
            return new Migrations(scripts);
        }
    }

    private static void read(Path path, Map<String, String> into) {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().startsWith(FOLDER))
                    .toList()) {
                String name = entry.getName().substring(FOLDER.length());
                into.put(
                        name.substring(0, name.indexOf("__")),
                        new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a version that the backup has and this installation does not: it was made by a newer one */
    Optional<String> unknown(List<String> versions) {
        return versions.stream()
                .filter(version -> !scripts.containsKey(version))
                .findFirst();
    }
}
