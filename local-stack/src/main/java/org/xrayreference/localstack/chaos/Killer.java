package org.xrayreference.localstack.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.xrayreference.localstack.launcher.RestartableSuite;

/** Kills one part after the other, each as often as the others, and starts it again a little later. */
final class Killer {
    private static final int LONGEST_REST_MS = 3_000;

    private final RestartableSuite suite;
    private final Ledger ledger;
    private final ChaosOptions options;
    private final Random random;

    Killer(RestartableSuite suite, Ledger ledger, ChaosOptions options) {
        this.suite = suite;
        this.ledger = ledger;
        this.options = options;
        this.random = new Random(options.seed());
    }

    /** Each kill waits for its share of the uploads, so that all of them fall among uploads. */
    void run() throws InterruptedException, IOException {
        List<String> queue = new ArrayList<>();
        for (int kill = 0; kill < options.kills(); kill++) {
            while (ledger.uploads().size() < (long) options.uploads() * kill / options.kills()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (queue.isEmpty()) {
                queue.addAll(suite.parts());
                Collections.shuffle(queue, random);
            }
            kill(queue.remove(0), kill + 1);
        }
    }

    private void kill(String part, int number) throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
        suite.kill(part);
        ledger.killed(part);
        System.out.printf(
                "%4d of %d kills, %d of %d uploads: %s%n",
                number, options.kills(), ledger.uploads().size(), options.uploads(), part);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_REST_MS));
        suite.restart(part);
    }
}
