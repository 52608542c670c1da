package org.xrayreference.localstack.process;

/** Ends this process orderly once another one, which need not be its parent, is gone. */
public final class ExitWithProcess {
    private static final long LOOK_EVERY_MS = 500;

    private ExitWithProcess() {}

    public static void watch(long pid) {
        ProcessHandle watched = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + pid + " to watch"));
        Thread thread = new Thread(() -> exitAfter(watched), "watch-" + pid);
        thread.setDaemon(true);
        thread.start();
    }

    private static void exitAfter(ProcessHandle watched) {
        try {
            while (watched.isAlive()) {
                Thread.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
