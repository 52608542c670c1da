package org.xrayreference.localstack.load;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Calls at a fixed rate, whether or not earlier calls have been answered, as visitors come who know nothing of each
 * other. A call that starts late is told when it was due, so that its delay is in its time.
 */
final class OpenLoop {
    private final Thread thread;
    private volatile boolean goesOn = true;

    private OpenLoop(double perSecond, LongConsumer call) {
        thread = new Thread(() -> run(perSecond, call), "open-loop");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param call gets the {@link System#nanoTime()} at which it was due; must not wait */
    static OpenLoop start(double perSecond, LongConsumer call) {
        return new OpenLoop(perSecond, call);
    }

    private void run(double perSecond, LongConsumer call) {
        long begin = System.nanoTime();
        for (long number = 0; goesOn; number++) {
            long due = begin + (long) (number * 1e9 / perSecond);
            long wait = due - System.nanoTime();
            try {
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
            } catch (InterruptedException end) {
                return;
            }
            if (goesOn) {
                call.accept(due);
            }
        }
    }

    void stop() {
        goesOn = false;
        thread.interrupt();
    }
}
