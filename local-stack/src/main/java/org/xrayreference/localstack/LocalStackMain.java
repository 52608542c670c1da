package org.xrayreference.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.xrayreference.localstack.process.DirectoryLock;
import org.xrayreference.localstack.process.ExitWithProcess;
import org.xrayreference.localstack.process.PrivateDirectory;

/**
 * Kafka, an S3 server and PostgreSQL for one data directory, in one process.
 *
 * <p>Once everything answers, {@value StackProperties#FILE_NAME} stands in the data directory. Exit codes: 2 for wrong
 * options, 3 when the directory is in use, 1 when something did not start or ended by itself.
 */
public final class LocalStackMain {

    private LocalStackMain() {}

    public static void main(String[] args) {
        StackOptions options = null;
        try {
            options = StackOptions.parse(args);
        } catch (IllegalArgumentException e) {
            fail(2, e.getMessage());
        }
        start(options);
    }

    private static void start(StackOptions options) {
        Path data = options.data();
        try {
            // PostgreSQL may have to pass through as another user.
            PrivateDirectory.createPassable(data);
            DirectoryLock lock = DirectoryLock.tryTake(data, "local-stack.lock");
            if (lock == null) {
                fail(3, "Another local stack uses " + data);
            }
            StackProperties.delete(data);
            options.watch().ifPresent(ExitWithProcess::watch);
            RunningStack stack = RunningStack.start(options, LocalStackMain::fail);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.awaitReady().write(data);
            // PostgreSQL alone keeps no thread of this process alive.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            fail(1, "The local stack did not start: " + e.getMessage());
        }
    }

    private static void fail(int code, String message) {
        System.err.println(message);
        System.exit(code);
    }
}
