package org.xrayreference.localstack.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL is run, which refuses to run as root, and as a user without a name.
 *
 * @param prefix the start of every command line
 * @param owner the owner of its files, where that is not this process's user
 */
record PostgresUser(List<String> prefix, String owner) {
    private static final String NOBODY = "65534";
    // what Java answers where the user's number has no name
    private static final String UNKNOWN = "?";

    static PostgresUser choose() throws IOException, InterruptedException {
        String name = System.getProperty("user.name");
        if (!name.equals("root") && !name.equals(UNKNOWN)) {
            return new PostgresUser(List.of(), "");
        }
        // In a namespace of its own every user is nobody, and still owns its files. Some containers forbid
        // that; then PostgreSQL really becomes nobody, and gets the files.
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return new PostgresUser(namespace, "");
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(nobody)) {
            return new PostgresUser(nobody, NOBODY + ":" + NOBODY);
        }
        throw new IOException("PostgreSQL refuses to run as user " + name
                + ", and neither unshare nor setpriv works here:" + " start this as an ordinary user");
    }

    void own(Path path) throws IOException, InterruptedException {
        if (!owner.isEmpty()) {
            new ProcessBuilder("chown", owner, path.toString()).start().waitFor();
        }
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        try {
            List<String> command =
                    Stream.concat(prefix.stream(), Stream.of("true")).toList();
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
