package org.xrayreference.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.xrayreference.gateway.signin.Accounts;

/** Without words the service; {@code hash} reads a password and prints what the configuration wants to know of it. */
@QuarkusMain
public final class GatewayMain {
    private GatewayMain() {}

    public static void main(String... words) throws IOException {
        if (words.length == 1 && words[0].equals("hash")) {
            System.exit(hash());
        }
        Quarkus.run(words);
    }

    private static int hash() throws IOException {
        String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        try {
            System.out.println(Accounts.hash(password == null ? "" : password));
            return 0;
        } catch (IllegalArgumentException unfit) {
            System.err.println(unfit.getMessage());
            return 2;
        }
    }
}
